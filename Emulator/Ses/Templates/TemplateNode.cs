namespace CampusIssues.Emulator.Ses.Templates;

/// <summary>A piece of a template.</summary>
internal abstract record TemplateNode;

/// <summary>Text as it is.</summary>
internal sealed record TemplateLiteral(string Text) : TemplateNode;

/// <summary>A value's place.</summary>
internal sealed record TemplateValue(string Path) : TemplateNode;

/// <summary>A block: <c>each</c>, <c>if</c>, <c>unless</c> or <c>with</c>.</summary>
internal sealed record TemplateBlock(string Kind, string Path, IReadOnlyList<TemplateNode> Body, IReadOnlyList<TemplateNode> Else) : TemplateNode;
