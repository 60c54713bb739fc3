using System.Text.RegularExpressions;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Functions;

/// <summary>A function as callers name it: a name, a partial ARN or an ARN, each with a version or alias or without.</summary>
/// <param name="Name">The function's own name.</param>
/// <param name="Qualifier">A version or alias; null for the function itself.</param>
/// <param name="Region">The region that it was named in.</param>
/// <param name="AccountId">The account that it was named in.</param>
internal sealed partial record FunctionReference(string Name, string? Qualifier, string Region, string AccountId)
{
    public const string Latest = "$LATEST";
    private const string NamePattern =
        @"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?";

    /// <summary>The ARN of the function itself.</summary>
    public string Arn => $"arn:aws:lambda:{Region}:{AccountId}:function:{Name}";

    /// <summary>The ARN with the qualifier, where there is one.</summary>
    public string QualifiedArn => Qualifier is null ? Arn : $"{Arn}:{Qualifier}";

    /// <summary>Reads a reference; throws AWS's validation error for a text that is none.</summary>
    public static FunctionReference Parse(string text, string? qualifier = null, string region = "us-east-1", string accountId = Caller.DefaultAccountId)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            throw LambdaErrors.Validation(
                $"Value '{text}' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: {NamePattern}");
        }

        var inName = match.Groups["qualifier"].Success ? match.Groups["qualifier"].Value : null;
        if (inName is not null && qualifier is not null && inName != qualifier)
        {
            throw LambdaErrors.InvalidParameter("The derived qualifier from the function name does not match the specified qualifier.");
        }

        return new(
            match.Groups["name"].Value,
            qualifier ?? inName,
            match.Groups["region"] is { Success: true } named ? named.Value : region,
            match.Groups["account"] is { Success: true } owner ? owner.Value : accountId);
    }

    [GeneratedRegex(@"^(?:arn:aws[a-zA-Z-]*:lambda:)?(?:(?<region>[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\d):)?(?:(?<account>\d{12}):)?(?:function:)?(?<name>[a-zA-Z0-9_.-]+)(?::(?<qualifier>\$LATEST|[a-zA-Z0-9_-]+))?$")]
    private static partial Regex Pattern();
}
