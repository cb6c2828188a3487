import type { Markup } from './markup.ts';

/** Colours of the light version, contrast at least 4.5 : 1 on their grounds. */
export const PAGE = '#f2f3ef';
export const INK = '#22282a';
export const MUTED = '#5c6666';
export const TINT = '#1d4d43';
export const LINE = '#dcdfd8';
export const GROUND = '#f5f7f3';

/** Dark mode and small screens; everything else is inline. Clients that drop it show the light version. */
export const STYLE_SHEET: Markup = {
  markup: `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
table { border-collapse: separate; }
@media (max-width: 480px) {
  .outer { padding: 0 !important; }
  .card { border: 0 !important; border-radius: 0 !important; }
  .inner { padding-left: 18px !important; padding-right: 18px !important; }
  .data th, .data td { padding-left: 4px !important; padding-right: 4px !important; font-size: 13px !important; }
  .pay { padding: 18px !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background-color: #141817 !important; }
  .card { background-color: #1d2322 !important; border-color: #37403d !important; }
  .ink, .data td, .data th { color: #e8ebe8 !important; }
  .muted, .data .muted { color: #a9b4b0 !important; }
  .brand { color: #9fd4c3 !important; }
  .strong { border-color: #9fd4c3 !important; }
  .head, .foot, .data th, .data td { border-color: #37403d !important; }
  .pay { background-color: #252d2b !important; border-color: #37403d !important; }
}
`,
};
