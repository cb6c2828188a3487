/** Without a key, a click or a touch for so long, nobody is taken to sit at this page. */
const ALONE_MS = 5 * 60_000;

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

let lastSign = performance.now();

/** Heeds the keys, clicks and touches of this page from now on. */
export function heedSigns(page: Window): void {
  for (const sign of SIGNS)
    page.addEventListener(
      sign,
      () => {
        lastSign = performance.now();
      },
      { passive: true, capture: true },
    );
}

/** Whether somebody sits at this page; else what it asks by itself keeps nobody signed in. */
export function isAttended(): boolean {
  return performance.now() - lastSign < ALONE_MS;
}
