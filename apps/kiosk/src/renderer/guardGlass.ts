/** Takes away what a finger on a public screen must not find: context menu, dragging, zooming. Selection: glass.css. */
export function guardGlass(): void {
  const refuse = (event: Event): void => {
    event.preventDefault();
  };
  document.addEventListener('contextmenu', refuse);
  document.addEventListener('dragstart', refuse);
  // Pinching on a touchpad and Ctrl with the wheel arrive as this.
  document.addEventListener('wheel', (event) => event.ctrlKey && refuse(event), { passive: false });
}
