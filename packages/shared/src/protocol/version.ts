/** Raised whenever hub and clients of different versions could misunderstand each other; see PROTOCOL.md. */
export const protocolVersion = 3;
