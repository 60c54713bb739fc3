using CampusIssues.Emulator.CloudFormation.Custom;

namespace CampusIssues.Emulator.CloudFormation.Access;

/// <summary>
/// The actions that the handlers of a resource type carry out, as the type's registry schema lists them under <c>handlers</c>
/// (https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html#schema-properties-handlers).
/// An action is written <c>[property,…?]service:Action[@resource]</c>: with properties it is carried out only where one of them is
/// there or has changed (<c>Code.S3Bucket</c> is one within another), <c>Roles[]?</c> for each item of a list.
/// </summary>
/// <param name="Type">The type, e.g. <c>AWS::DynamoDB::Table</c>.</param>
/// <param name="Name">The property that names the resource; empty where AWS makes its id.</param>
/// <param name="Resource">
/// The resource's ARN, with <c>{region}</c>, <c>{account}</c>, <c>{id}</c> for the resource's name or physical id, <c>{item}</c> for an
/// item of a list, and <c>{Property}</c>.
/// </param>
/// <param name="Create">What creating it does.</param>
/// <param name="Update">What updating it in place does.</param>
/// <param name="Delete">What deleting it does.</param>
internal sealed record TypeActions(string Type, string Name, string Resource, string Create, string Update, string Delete)
{
    private static readonly Dictionary<string, TypeActions> ByType =
        StorageTypes.All.Concat(MessagingTypes.All).Concat(ComputeTypes.All).Concat(GatewayTypes.All).Concat(EdgeTypes.All).ToDictionary(actions => actions.Type);

    /// <summary>The property with a role that is handed over; null for none.</summary>
    public string? Role { get; init; }

    /// <summary>The service that the role is handed to.</summary>
    public string RoleService { get; init; } = "";

    /// <summary>The types that are listed.</summary>
    public static IEnumerable<string> Types => ByType.Keys;

    public static TypeActions Of(string type) => ByType[CustomResource.Is(type) ? CustomResource.Type : type];

    public IEnumerable<TypeAction> Creating => Read(Create);

    public IEnumerable<TypeAction> Updating => Read(Update);

    public IEnumerable<TypeAction> Deleting => Read(Delete);

    private IEnumerable<TypeAction> Read(string actions) =>
        actions.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(action => TypeAction.Read(action, Resource));
}

/// <summary>One action of a handler.</summary>
/// <param name="Name">e.g. <c>dynamodb:CreateTable</c>.</param>
/// <param name="Resource">The resource's ARN with its placeholders, or <c>*</c>.</param>
/// <param name="Properties">The properties for which it is carried out; empty for always.</param>
/// <param name="IsForEach">Whether it is carried out for each item of the one property.</param>
internal sealed record TypeAction(string Name, string Resource, string[] Properties, bool IsForEach)
{
    public static TypeAction Read(string text, string resource)
    {
        var (condition, action) = text.Split('?') is [var properties, var rest] ? (properties, rest) : ("", text);
        var parts = action.Split('@', 2);
        return new TypeAction(
            parts[0],
            parts is [_, var own] ? own : resource,
            condition.Replace("[]", "", StringComparison.Ordinal).Split(',', StringSplitOptions.RemoveEmptyEntries),
            condition.EndsWith("[]", StringComparison.Ordinal));
    }
}
