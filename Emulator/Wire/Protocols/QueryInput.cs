using System.Globalization;

namespace CampusIssues.Emulator.Wire.Protocols;

/// <summary>Reads typed parameters of query-protocol requests.</summary>
public static class QueryInput
{
    /// <summary>A parameter that must be there; its fault is told as the framework tells it.</summary>
    public static string Require(this QueryForm form, string name)
    {
        new Constraints().Required(char.ToLowerInvariant(name[0]) + name[1..], form[name]).Enforce();
        return form[name]!;
    }

    /// <summary>A number; null where it is absent.</summary>
    /// <exception cref="AwsException"><c>MalformedInput</c>: it is no number.</exception>
    public static int? Number(this QueryForm form, string name) => form[name] is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new AwsException("MalformedInput", $"Invalid integer value: {text}");

    /// <summary><c>true</c> or <c>false</c>; null where it is absent.</summary>
    /// <exception cref="AwsException"><c>MalformedInput</c>: it is neither.</exception>
    public static bool? Flag(this QueryForm form, string name) => form[name] is not { } text ? null
        : bool.TryParse(text, out var flag) ? flag
        : throw new AwsException("MalformedInput", $"Invalid boolean value: {text}");
}
