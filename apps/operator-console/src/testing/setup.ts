import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// React asks for this before it lets tests drive it.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

// jsdom 31 knows <dialog> but cannot open it.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false;
};

afterEach(cleanup);
