using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.CloudFormation;

/// <summary>CloudFormation's errors, in its words.</summary>
internal static class CloudFormationErrors
{
    public static AwsException Validation(string message) => new("ValidationError", message);

    public static AwsException TemplateFormat(string message) => Validation($"Template format error: {message}");

    public static AwsException Template(string message) => Validation($"Template error: {message}");

    public static AwsException NoStackWithId(string name) => Validation($"Stack with id {name} does not exist");

    public static AwsException NoStack(string name) => Validation($"Stack [{name}] does not exist");

    public static AwsException StackExists(string name) => new("AlreadyExistsException", $"Stack [{name}] already exists");

    public static AwsException NoUpdates() => Validation("No updates are to be performed.");

    public static AwsException CannotUpdate(Stack stack) =>
        Validation($"Stack:{stack.Id} is in {stack.Status} state and can not be updated.");

    public static AwsException NoResource(string logicalId, string stackName) =>
        Validation($"Resource {logicalId} does not exist for stack {stackName}");

    public static AwsException NoChangeSet(string name) => new("ChangeSetNotFound", $"ChangeSet [{name}] does not exist", StatusCodes.Status404NotFound);

    public static AwsException ChangeSetExists(string name) => new("AlreadyExistsException", $"ChangeSet {name} already exists");

    public static AwsException InvalidChangeSet(ChangeSet changeSet) => new(
        "InvalidChangeSetStatus",
        $"ChangeSet [{changeSet.Id}] cannot be executed in its current status of [{changeSet.Status}]");

    public static AwsException Protected(string name) =>
        Validation($"Stack [{name}] cannot be deleted while TerminationProtection is enabled");

    public static AwsException ExportInUse(string export, IEnumerable<string> stacks) =>
        Validation($"Export {export} cannot be deleted as it is in use by {string.Join(", ", stacks)}");

    public static AwsException InsufficientCapabilities(string needed) =>
        new("InsufficientCapabilitiesException", $"Requires capabilities : [{needed}]");
}
