namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>Finds paths of one expression of which one is the other or lies in it, or that need the same value to be of two types.</summary>
internal sealed class PathOverlap
{
    private readonly List<DocumentPath> _paths = [];

    public string? Overlap { get; private set; }

    public string? Conflict { get; private set; }

    public void Add(DocumentPath path)
    {
        foreach (var other in _paths)
        {
            if (Overlap is not null)
            {
                return;
            }

            Compare(other, path);
        }

        _paths.Add(path);
    }

    private void Compare(DocumentPath one, DocumentPath two)
    {
        var paths = $"must remove or rewrite one of these paths; path one: {one}, path two: {two}";
        for (var index = 0; index < Math.Min(one.Steps.Length, two.Steps.Length); index++)
        {
            var (first, second) = (one.Steps[index], two.Steps[index]);
            if (first.Name is null != second.Name is null)
            {
                Conflict = $"Two document paths conflict with each other; {paths}";
                return;
            }

            if (first != second)
            {
                return;
            }
        }

        Overlap = $"Two document paths overlap with each other; {paths}";
    }
}
