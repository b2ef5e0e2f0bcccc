namespace Torch.Sim.Viewer.Reports;

/// <summary>A table of a report; every column but the text ones is set flush right.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Note">Units, years, what the figures are; may be empty.</param>
/// <param name="Header">Names of the columns.</param>
/// <param name="TextColumns">How many columns from the left hold text.</param>
/// <param name="Rows">Cells.</param>
internal sealed record ReportTable(string Title, string Note, IReadOnlyList<string> Header, int TextColumns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A chapter at the end of a report: some lines and some tables.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Lines">Sentences.</param>
/// <param name="Tables">Tables.</param>
/// <param name="Code">Commands, to be set in the type of a terminal.</param>
internal sealed record ReportChapter(string Title, IReadOnlyList<string> Lines, IReadOnlyList<ReportTable> Tables, IReadOnlyList<string> Code);

/// <summary>A chart of a report.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Slide">Drawn in the language of the report.</param>
internal sealed record ReportFigure(Runs.RunChart Chart, Layout.ISlide Slide);
