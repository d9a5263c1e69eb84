/**
 * Being written (badInput engineer): every door of a really running hall gets malformed, oversized, unknown, out-of-order,
 * unauthorised and null input, each is refused with its code, and the hall goes on undisturbed. Holds no test yet.
 */
