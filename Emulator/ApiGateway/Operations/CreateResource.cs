using System.Text.RegularExpressions;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Makes a resource under another.</summary>
internal sealed partial class CreateResource(ApiStore store) : ManagementOperation(store, "POST", "/restapis/{restapi_id}/resources/{parent_id}", 201)
{
    public override void Handle(ManagementCall call)
    {
        var record = call.Api;
        var parent = record.Definition.Resources.GetValueOrDefault(call["parent_id"]) ?? throw Errors.NotFound("Invalid Resource identifier specified");
        var part = call.Text("pathPart") ?? "";
        Check(record, parent, part);
        var resource = new Resource { Id = Ids.New(6), ParentId = parent.Id, PathPart = part, Path = $"{parent.Path.TrimEnd('/')}/{part}" };
        record.Definition.Resources[resource.Id] = resource;
        call.Store.Save(record);
        call.Answer(resource, ApiGatewayJson.Default.Resource);
    }

    [GeneratedRegex(@"^(\{[a-zA-Z0-9._-]+\+?\}|[a-zA-Z0-9._:~-]+)$")]
    private static partial Regex PathPart();

    /// <summary>What a path part may be, and its neighbours; used by CloudFormation too.</summary>
    public static void Check(ApiRecord record, Resource parent, string part, string? self = null)
    {
        if (!PathPart().IsMatch(part))
        {
            throw Errors.BadRequest("Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and curly braces at the beginning and the end.");
        }

        if (parent.PathPart?.EndsWith("+}", StringComparison.Ordinal) == true)
        {
            throw Errors.BadRequest($"Cannot create a child of a resource with a greedy path variable: {parent.PathPart}");
        }

        var siblings = record.Definition.Resources.Values.Where(resource => resource.ParentId == parent.Id && resource.Id != self).ToArray();
        if (Array.Exists(siblings, sibling => sibling.PathPart == part))
        {
            throw Errors.Conflict($"Another resource with the same parent already has this name: {part}");
        }

        if (IsVariable(part) && Array.Find(siblings, sibling => IsVariable(sibling.PathPart!)) is { } variable)
        {
            throw Errors.BadRequest($"A sibling ({variable.PathPart}) of this resource already has a variable path part -- only one is allowed");
        }
    }

    private static bool IsVariable(string part) => part.StartsWith('{') && !part.EndsWith("+}", StringComparison.Ordinal);
}
