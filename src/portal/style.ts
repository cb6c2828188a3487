/** The one style sheet of the debtor's page: its own colours in both themes, one column from 320 px on, and paper. */
export const STYLE = `:root{color-scheme:light dark;--ink:#1e2427;--quiet:#4f585c;--line:#c9cfca;--ground:#fff;--panel:#f4f6f3;--tint:#14506b;--on:#fff;--bad:#962020}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaea;--quiet:#b4babd;--line:#454d50;--ground:#16191a;--panel:#202526;--tint:#a5cfe4;--on:#10222c;--bad:#ffb4ab}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
main,header,footer{max-width:44rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.25rem;display:flex;gap:1rem;justify-content:space-between;align-items:baseline}
footer{padding-top:1.5rem;padding-bottom:2.5rem;color:var(--quiet);font-size:.9rem}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}h2{font-size:1.2rem;margin:2rem 0 .5rem}
a{color:var(--tint)}:focus-visible{outline:3px solid var(--tint);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
.quiet{color:var(--quiet);font-size:.9rem}
table{width:100%;border-collapse:collapse}
th,td{text-align:left;vertical-align:top;padding:.55rem .5rem .55rem 0;border-top:1px solid var(--line);font-weight:400}
thead th{border-top:0;color:var(--quiet);font-size:.9rem}
td.sum,th.sum{text-align:right;padding-right:0;white-space:nowrap}
tfoot th,tfoot td{font-weight:650}
.card{background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:1rem;margin:1rem 0;display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between}
.card dl{margin:0;flex:1 1 15rem}.card dt{color:var(--quiet);font-size:.9rem}.card dd{margin:0 0 .5rem}
.card figure{margin:0;text-align:center;max-width:11rem}.card img{background:#fff;padding:.5rem;width:10rem;height:10rem;image-rendering:pixelated}
.notice h2{margin-top:0}.big{font-size:1.4rem;font-weight:650}
details{border:1px solid var(--line);border-radius:.5rem;margin:.6rem 0}
summary{padding:.75rem 1rem;cursor:pointer;font-weight:600;min-height:44px}
form{padding:0 1rem 1rem}form.plain{padding:0}
label,legend{display:block;margin:.8rem 0 .25rem;font-weight:600;padding:0}
fieldset{border:0;margin:.8rem 0 0;padding:0}
.tick{display:flex;gap:.6rem;align-items:center;font-weight:400;margin:0;min-height:44px}
.tick input{width:1.25rem;height:1.25rem;flex:none}
input:not([type=checkbox]),select,textarea{width:100%;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--quiet);border-radius:.35rem;padding:.55rem .6rem;min-height:44px}
button{font:inherit;font-weight:650;color:var(--on);background:var(--tint);border:0;border-radius:.35rem;padding:.7rem 1.2rem;min-height:44px;margin-top:1rem;cursor:pointer}
.notice{border-left:4px solid var(--tint);background:var(--panel);padding:.75rem 1rem;margin:1rem 0}.notice.bad{border-color:var(--bad)}.notice p{margin:.2rem 0}
@media (max-width:30rem){.wide{display:none}}
@media print{:root{color-scheme:light;--ink:#000;--quiet:#333;--ground:#fff;--panel:#fff;--tint:#000}.answers,.skip,.languages{display:none}.wide{display:table-cell}a{text-decoration:none}}
`;
