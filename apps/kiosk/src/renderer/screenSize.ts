/** Glass of the terminals the layouts are made for, in mm: 27" portrait (1080×1920) and 19" (1280×1024). */
const portraitGlass = { width: 336, height: 597 };
const landscapeGlass = { width: 376, height: 301 };

/**
 * How far above the lower edge of the glass everybody reaches, in mm: 1220 mm above the floor (EN 301 549, 8.3) on a
 * terminal whose glass begins 800 mm above it.
 */
const reachMm = 1220 - 800;

/**
 * How many CSS pixels make one millimetre of glass. Every size of the page is given in millimetres, because reach and
 * sight are (PRODUCT.md, "Checkable ergonomics").
 *
 * Without a measured width the page takes itself for one of the two reference terminals, whole in the window: on a
 * developer's screen it is a small picture of the real one.
 *
 * @param mmWidth the width of the glass in mm, from the terminal's configuration
 */
export function pixelsPerMillimetre(widthPx: number, heightPx: number, mmWidth?: number): number {
  if (mmWidth !== undefined) return widthPx / mmWidth;
  const glass = heightPx > widthPx ? portraitGlass : landscapeGlass;
  return Math.min(widthPx / glass.width, heightPx / glass.height);
}

/** Reads `?mmWidth=336`; anything that no terminal's glass can measure is taken for not given. */
export function mmWidthIn(search: string): number | undefined {
  const width = Number(new URLSearchParams(search).get('mmWidth'));
  return width >= 100 && width <= 2000 ? width : undefined;
}

/** Keeps the CSS lengths `--mm` and `--reach` right, now and when the window changes. */
export function followScreenSize(): void {
  const mmWidth = mmWidthIn(location.search);
  const apply = (): void => {
    const mm = pixelsPerMillimetre(window.innerWidth, window.innerHeight, mmWidth);
    document.documentElement.style.setProperty('--mm', `${mm.toFixed(4)}px`);
    document.documentElement.style.setProperty('--reach', `${(mm * reachMm).toFixed(1)}px`);
  };
  apply();
  window.addEventListener('resize', apply);
  // On a busy machine the page may load before its window has a size, and the first size comes without a resize event.
  new ResizeObserver(apply).observe(document.documentElement);
}
