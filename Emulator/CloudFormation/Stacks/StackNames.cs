using System.Text.RegularExpressions;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudFormation.Stacks;

/// <summary>The rules of stacks' names.</summary>
internal static partial class StackNames
{
    public static string Check(QueryForm form)
    {
        var name = form["StackName"];
        new Constraints().Required("stackName", name).Pattern("stackName", name, Form()).Length("stackName", name, 1, 128).Enforce();
        return name!;
    }

    /// <summary>The form of the names of stacks and change sets.</summary>
    [GeneratedRegex("^[a-zA-Z][-a-zA-Z0-9]*\\z")]
    public static partial Regex Form();
}
