using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Lambda.Functions;

/// <summary>The tags of functions, for the decisions of <c>Iam</c>.</summary>
internal sealed class FunctionTags(FunctionStore functions) : IResourceTags
{
    public string Service => "lambda";

    public IReadOnlyDictionary<string, string>? Of(string resourceArn) =>
        resourceArn.Split(':') is [_, _, _, _, _, "function", var name, ..] ? functions.Find(name)?.Tags : null;
}
