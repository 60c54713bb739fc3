using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Iam;

/// <summary>IAM's and STS's errors.</summary>
internal static class IamErrors
{
    public static AwsException NoPrincipal(string kind, string name) =>
        NoSuchEntity($"The {kind.ToLowerInvariant()} with name {name} cannot be found.");

    public static AwsException NoPolicy(string arn) => NoSuchEntity($"Policy {arn} does not exist or is not attachable.");

    public static AwsException NoInline(string kind, string name, string policy) =>
        NoSuchEntity($"The {kind.ToLowerInvariant()} policy with name {policy} cannot be found.");

    public static AwsException NotAttached(string arn) => NoSuchEntity($"Policy {arn} was not found.");

    public static AwsException NoVersion(string arn, string version) =>
        NoSuchEntity($"Policy {arn} version {version} does not exist or is not attachable.");

    public static AwsException NoAccessKey(string id) => NoSuchEntity($"The Access Key with id {id} cannot be found.");

    public static AwsException NoSuchEntity(string message) => new("NoSuchEntity", message, StatusCodes.Status404NotFound);

    public static AwsException Exists(string kind, string name) =>
        new("EntityAlreadyExists", $"{kind} with name {name} already exists.", StatusCodes.Status409Conflict);

    public static AwsException PolicyExists(string name) =>
        new("EntityAlreadyExists", $"A policy called {name} already exists. Duplicate names are not allowed.", StatusCodes.Status409Conflict);

    public static AwsException DeleteConflict(string what) =>
        new("DeleteConflict", $"Cannot delete entity, must {what} first.", StatusCodes.Status409Conflict);

    public static AwsException NoProfile(string name) => NoSuchEntity($"Instance Profile {name} cannot be found.");

    public static AwsException ProfileExists(string name) => new("EntityAlreadyExists", $"Instance Profile {name} already exists.", StatusCodes.Status409Conflict);

    public static AwsException LimitExceeded(string message) => new("LimitExceeded", message, StatusCodes.Status409Conflict);
}
