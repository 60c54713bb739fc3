using System.Text.RegularExpressions;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Iam;

/// <summary>Reads what IAM's requests have in common.</summary>
internal static partial class IamForm
{
    public static IReadOnlyDictionary<string, string> Tags(this QueryForm form) =>
        form.Structures("Tags").ToDictionary(tag => form[$"{tag}.Key"] ?? "", tag => form[$"{tag}.Value"] ?? "");

    /// <summary>The name of a user, role or policy, checked.</summary>
    public static string NameOf(this QueryForm form, string parameter)
    {
        var (value, member) = (form[parameter], char.ToLowerInvariant(parameter[0]) + parameter[1..]);
        new Constraints().Required(member, value).Length(member, value, 1, parameter is "PolicyName" or "InstanceProfileName" ? 128 : 64).Enforce();
        return Letters().IsMatch(value!)
            ? value!
            : throw new AwsException("ValidationError", $"The specified value for {member} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-");
    }

    /// <summary>The path of what is created: <c>/</c> unless told.</summary>
    public static string PathOf(this QueryForm form) => form["Path"] is not { } path ? "/"
        : path == "/" || (path.StartsWith('/') && path.EndsWith('/') && path.All(letter => letter is >= '!' and < '\x7f'))
            ? path
            : throw new AwsException("ValidationError", "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.");

    [GeneratedRegex(@"^[\w+=,.@-]+\z")]
    private static partial Regex Letters();
}
