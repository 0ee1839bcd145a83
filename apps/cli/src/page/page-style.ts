import { darkColours } from '@octroi/charts';

const dark = Object.entries(darkColours)
  .map(([name, value]) => `${name}:${value}`)
  .join(';');

/** Light by default, dark for readers who have set that, paper when printed. */
export const pageStyle = `
:root{--ink:#1b2228;--muted:#59636c;--paper:#fefefe;--line:#dfe3e6;--granted:#0072b2;--drift:#d55e00;--watch:#e69f00}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e6eaed;--muted:#a3adb5;--paper:#14191d;--line:#2f383f;--granted:#56b4ea;--drift:#ff8a3d;--watch:#f0b73c;${dark}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 'Inter Variable',Inter,system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1120px;margin:0 auto;padding:40px 24px 64px}
h1{font-size:28px;line-height:1.25;margin:0}
h2{font-size:20px;line-height:1.3;margin:64px 0 16px}
h3{font-size:16px;margin:40px 0 8px}
p,ul{max-width:70ch;margin:8px 0}
ul{padding-left:24px}
.subject,.note{color:var(--muted)}
.note{font-size:14px}
.verdict{border-left:8px solid var(--granted);padding:8px 0 8px 24px;margin:24px 0}
.verdict.watch{border-color:var(--watch)}
.verdict.drift{border-color:var(--drift)}
.word{font-size:40px;line-height:1.2;font-weight:600;margin:0 0 8px}
.warning{border-left:4px solid var(--watch);padding-left:16px}
.table{overflow-x:auto;margin:16px 0}
table{border-collapse:collapse;font-size:14px}
th,td{text-align:left;vertical-align:top;padding:4px 24px 4px 0;border-bottom:1px solid var(--line)}
th{font-weight:600;vertical-align:bottom}
.number{text-align:right}
td.number{white-space:nowrap}
td:first-child{min-width:16ch}
th:last-child,td:last-child{padding-right:0}
.short{white-space:nowrap}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(320px,1fr));gap:40px 24px;margin:24px 0}
.figures.wide{grid-template-columns:minmax(0,1fr)}
figure{margin:0}
figure svg{max-width:100%;height:auto;display:block}
.wide figure{overflow-x:auto}
@media screen and (max-width:700px){.wide svg{max-width:none;width:640px}}
details{margin:24px 0}
summary{cursor:pointer;font-weight:600}
@media print{
@page{margin:16mm}
body{font-size:11pt}
main{max-width:none;padding:0}
h2{margin-top:24px;break-after:avoid}
h3{break-after:avoid}
figure,tr,.verdict{break-inside:avoid}
.table{overflow:visible}
table{font-size:8pt}
th,td{padding-right:10px}
td.number{white-space:normal}
td:first-child{min-width:0}
thead{display:table-header-group}
.figures{grid-template-columns:1fr 1fr}
details:not([open]){display:none}
}
`;
