// node-* packages publish "os"/"cpu" as strings; pnpm wants arrays, or it would install all platforms.
function readPackage(pkg) {
  if (typeof pkg.os === 'string') pkg.os = [pkg.os];
  if (typeof pkg.cpu === 'string') pkg.cpu = [pkg.cpu];
  return pkg;
}
module.exports = { hooks: { readPackage } };
