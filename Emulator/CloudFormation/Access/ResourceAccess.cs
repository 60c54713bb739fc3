using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudFormation.Access;

/// <summary>
/// Demands that whoever changes a stack, or the stack's role, may do what the handlers of its resources do
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/control-access-with-iam.html).
/// </summary>
internal sealed partial class ResourceAccess(IAccessControl access)
{
    private const string Service = "cloudformation.amazonaws.com";

    public void DemandCreate(string type, ResourceRequest request)
    {
        var actions = TypeActions.Of(type);
        Demand(actions, actions.Creating, request, null, Present(request.Properties));
    }

    public void DemandUpdate(string type, string physicalId, ResourceRequest old, ResourceRequest request)
    {
        var actions = TypeActions.Of(type);
        var changed = Present(request.Properties).Concat(Present(old.Properties)).Where(name => !JsonNode.DeepEquals(old.Properties[name], request.Properties[name])).ToHashSet();
        Demand(actions, actions.Updating, request, physicalId, changed);
    }

    public void DemandDelete(string type, string physicalId, ResourceRequest request)
    {
        var actions = TypeActions.Of(type);
        Demand(actions with { Role = null }, actions.Deleting, request, physicalId, Present(request.Properties));
    }

    private static HashSet<string> Present(JsonObject properties) => properties.Select(property => property.Key).ToHashSet();

    private void Demand(TypeActions type, IEnumerable<TypeAction> actions, ResourceRequest request, string? physicalId, HashSet<string> properties)
    {
        if (request.Caller is not { IsRoot: false } caller)
        {
            return;
        }

        var id = physicalId ?? (type.Name.Length > 0 ? request.Properties.Text(type.Name) : null) ?? request.GeneratedName;
        foreach (var action in actions.Where(action => action.Properties.Length == 0 || action.Properties.Any(name => Concerns(request.Properties, properties, name))))
        {
            string[] items = action.IsForEach ? [.. request.Properties.Texts(action.Properties[0])] : [""];
            foreach (var item in items)
            {
                access.Demand(caller, action.Name, Fill(action.Resource, request, id, item), () => Conditions(request, ("iam:PolicyARN", action.Properties is ["ManagedPolicyArns"] ? item : "")), null);
            }
        }

        if (type.Role is not null && properties.Contains(type.Role) && request.Properties.Text(type.Role) is { } role)
        {
            access.Demand(caller, "iam:PassRole", role, () => Conditions(request, ("iam:PassedToService", type.RoleService)), null);
        }
    }

    // A call that CloudFormation makes for somebody tells so: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html
    private static Dictionary<string, IReadOnlyList<string>> Conditions(ResourceRequest request, (string Name, string Value) more)
    {
        var conditions = new Dictionary<string, IReadOnlyList<string>>
        {
            ["aws:RequestedRegion"] = [request.Region],
            ["aws:ViaAWSService"] = ["true"],
            ["aws:CalledVia"] = [Service],
            ["aws:CalledViaFirst"] = [Service],
            ["aws:CalledViaLast"] = [Service],
        };
        foreach (var (name, value) in TagConditions.Of(TagsOf(request.Properties)).Select(key => (key.Key, key.Value)))
        {
            conditions[name] = value;
        }

        if (more.Value.Length > 0)
        {
            conditions[more.Name] = [more.Value];
        }

        return conditions;
    }

    private static Dictionary<string, string> TagsOf(JsonObject properties) =>
        properties.Objects("Tags").DistinctBy(tag => tag.Text("Key")).ToDictionary(tag => tag.Text("Key") ?? "", tag => tag.Text("Value") ?? "");

    // A property within another, Code.S3Bucket, concerns an action where it is there and the outer one has changed.
    private static bool Concerns(JsonObject all, HashSet<string> properties, string name) =>
        properties.Contains(name.Split('.')[0]) && (!name.Contains('.', StringComparison.Ordinal) || Find(all, name) is not null);

    private static string? Find(JsonObject properties, string name) => name.Split('.') is [var outer, var inner]
        ? (properties[outer] as JsonObject)?.Text(inner)
        : properties.Text(name);

    // What stands in for a name may itself be an ARN, or the URL of a queue.
    private static string Fill(string resource, ResourceRequest request, string id, string item)
    {
        string? arn = null;
        var filled = Placeholder().Replace(resource, found =>
        {
            var value = found.Groups["name"].Value switch
            {
                "region" => request.Region,
                "account" => request.AccountId,
                "id" => id,
                "item" => item,
                var property => Find(request.Properties, property) ?? "*",
            };
            arn ??= value.StartsWith("arn:", StringComparison.Ordinal) ? value : null;
            return value.StartsWith("http", StringComparison.Ordinal) ? value[(value.LastIndexOf('/') + 1)..] : value.TrimStart('/');
        });
        return arn ?? filled;
    }

    [GeneratedRegex(@"\{(?<name>[\w.]+)\}")]
    private static partial Regex Placeholder();
}
