// Preloaded into every child process of the demo: when the demo itself is gone, however it went, its end of the IPC
// channel closes, and the child stops as it would on Ctrl-C.
process.channel?.unref();
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
