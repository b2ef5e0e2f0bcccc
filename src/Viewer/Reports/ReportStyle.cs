namespace Torch.Sim.Viewer.Reports;

/// <summary>How the page looks, on a screen and on paper.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root{--ink:#16202e;--second:#55606f;--grid:#e7eaef;--accent:#e0701a;--paper:#fff}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.65 "Noto Sans SC Report","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;font-variant-numeric:tabular-nums}
        header,main{max-width:1120px;margin:0 auto;padding:0 28px}
        header{padding-top:56px}
        header::before{content:"";display:block;width:56px;height:7px;background:var(--accent);margin-bottom:26px}
        .kicker{margin:0;color:var(--second);font-size:15px}
        h1{margin:6px 0 14px;font-size:38px;line-height:1.25;font-weight:700;text-wrap:balance}
        .question{margin:0;font-size:21px;line-height:1.55;color:var(--second);max-width:46em;text-wrap:pretty}
        h2{margin:52px 0 12px;font-size:24px;line-height:1.35}
        h3{margin:30px 0 2px;font-size:18px;line-height:1.4}
        p{margin:8px 0;max-width:52em}
        .answer{margin-top:34px;padding:22px 28px 24px;border-left:7px solid var(--accent);background:#faf6f1}
        .answer h2{margin:0 0 6px;font-size:16px;color:var(--second)}
        .answer p{margin:0;font-size:23px;line-height:1.55;font-weight:700;max-width:none;text-wrap:pretty}
        .rests h2{margin-top:30px;font-size:18px}
        .rests ul{margin:0;padding-left:1.2em;color:var(--second)}
        .rests li{margin:3px 0}
        figure{margin:44px 0 0}
        figure img{display:block;width:100%;height:auto;border:1px solid var(--grid)}
        figcaption{margin-top:8px;font-size:15px;color:var(--second)}
        figcaption b{color:var(--ink);margin-right:.4em}
        a{color:#0b3f8f}
        .note{color:var(--second);font-size:15px;margin:0 0 8px}
        .wide{overflow-x:auto}
        table{border-collapse:collapse;font-size:15px;line-height:1.45;min-width:60%}
        th,td{padding:7px 22px 7px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--grid)}
        th{font-weight:700;border-bottom:2px solid var(--ink);white-space:nowrap}
        td{overflow-wrap:anywhere}
        td:first-child{min-width:8em}
        .n{text-align:right}
        td.n{white-space:nowrap}
        tr>:last-child{padding-right:0}
        pre{background:#f4f6f9;padding:14px 18px;overflow-x:auto;font-size:14px;line-height:1.6;white-space:pre-wrap;overflow-wrap:anywhere}
        details{margin:36px 0 72px}
        summary{cursor:pointer;font-weight:700}
        @page{size:A4;margin:15mm}
        @media print{
        body{font-size:10.5pt}
        header,main{max-width:none;padding:0}
        header{padding-top:0}
        h1{font-size:22pt}
        .question{font-size:12.5pt}
        .answer p{font-size:13pt}
        h2{font-size:14pt;break-after:avoid}
        h3{font-size:11pt;break-after:avoid}
        figure,tr,.answer,pre{break-inside:avoid}
        figure{margin-top:8mm}
        table{font-size:8.5pt}
        th,td{padding:3px 10px 3px 0}
        td.n{white-space:normal}
        details{display:none}
        a{color:inherit;text-decoration:none}
        }
        """;
}
