/**
 * What the kiosk's page may load and do: its own files and its own agent, nothing else. Sent as a header by both
 * shells; no inline script or style, no frame, no form.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
