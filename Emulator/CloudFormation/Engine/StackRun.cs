using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Access;
using CampusIssues.Emulator.CloudFormation.Intrinsics;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudFormation.Engine;

/// <summary>One change of a stack under way: its template, its state, and what it tells.</summary>
internal sealed class StackRun
{
    /// <summary>The name of the session in which a stack's role is used.</summary>
    public const string RoleSession = "AWSCloudFormation";

    private const string StackType = "AWS::CloudFormation::Stack";
    private const string NameLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private readonly StackStore _store;
    private readonly TimeProvider _time;
    private readonly ResourceAccess _access;
    private readonly Caller? _caller;
    private readonly HashSet<string> _untouched = [];

    /// <param name="stack">The stack.</param>
    /// <param name="caller">Who changes it; null where nothing is changed.</param>
    /// <param name="store">Where it is kept.</param>
    /// <param name="providers">What makes its resources.</param>
    /// <param name="access">Demands the permissions to do so.</param>
    /// <param name="parameters">The parameter store; null where there is none.</param>
    /// <param name="time">Tells the time.</param>
    public StackRun(Stack stack, Caller? caller, StackStore store, ResourceProviders providers, ResourceAccess access, IParameters? parameters, TimeProvider time)
    {
        (_store, _time, Stack, Providers, _access) = (store, time, stack, providers, access);
        _caller = stack.RoleArn is { } role ? Caller.OfRole(role, RoleSession) : caller;
        Template = TemplateReader.Read(stack.TemplateBody);
        Resolver = new Resolver(Template, stack, new ResolverSources(name => Stack.Find(name), ExportOf, parameters));
        string? ExportOf(string name) => store.Exports(stack.Region).Where(export => export.Output.ExportName == name).Select(export => export.Output.Value).FirstOrDefault();
    }

    public Stack Stack { get; private set; }

    public Template Template { get; }

    public Resolver Resolver { get; }

    public ResourceProviders Providers { get; }

    /// <summary>Changes the stack's record.</summary>
    public void Change(Func<Stack, Stack> change) => Stack = _store.Put(change(Stack));

    /// <summary>Moves the stack to a state and tells so.</summary>
    public void Tell(string status, string? reason = null)
    {
        Change(stack => stack with { Status = status, StatusReason = reason, UpdatedAt = status == StackStatus.UpdateInProgress ? _time.GetUtcNow() : stack.UpdatedAt, DeletedAt = status == StackStatus.DeleteComplete ? _time.GetUtcNow() : null });
        _store.Add(Stack, Stack.Name, Stack.Id, StackType, status, reason);
    }

    /// <summary>Moves a resource to a state and tells so.</summary>
    public StackResource Tell(StackResource resource, string status, string? reason = null)
    {
        var told = resource with { Status = status, StatusReason = reason, Timestamp = _time.GetUtcNow() };
        Change(stack => stack.With(told));
        _store.Add(Stack, told.LogicalId, told.PhysicalId, told.Type, status, reason, told.Properties);
        return told;
    }

    /// <summary>Tells of a resource that is not, or no longer, part of the stack under its name.</summary>
    public void TellOnly(StackResource resource, string status, string? reason = null) =>
        _store.Add(Stack, resource.LogicalId, resource.PhysicalId, resource.Type, status, reason, resource.Properties);

    public ResourceRequest Request(string logicalId, string type, JsonObject properties) =>
        new(Stack.Name, logicalId, (JsonObject)properties.DeepClone(), Stack.Region, Stack.AccountId)
        {
            GeneratedName = $"{Stack.Name}-{logicalId}-{RandomNumberGenerator.GetString(NameLetters, 12)}",
            Caller = _caller,
            Type = type,
        };

    /// <summary>Makes a resource; throws what its service throws.</summary>
    public async ValueTask<StackResource> CreateAsync(StackResource resource, CancellationToken cancellationToken)
    {
        var request = Request(resource.LogicalId, resource.Type, resource.Properties);
        _access.DemandCreate(resource.Type, request);
        var result = await Providers.Get(resource.Type).CreateAsync(request, cancellationToken);
        var made = resource with { PhysicalId = result.PhysicalId, Attributes = result.Attributes };
        Tell(made, StackStatus.CreateInProgress, "Resource creation Initiated");
        return made;
    }

    /// <summary>Makes a resource in the place of another one; throws what its service throws.</summary>
    public async ValueTask<StackResource> ReplaceAsync(StackResource wanted, CancellationToken cancellationToken)
    {
        var request = Request(wanted.LogicalId, wanted.Type, wanted.Properties);
        Demand(wanted.LogicalId, () => _access.DemandCreate(wanted.Type, request));
        var result = await Providers.Get(wanted.Type).CreateAsync(request, cancellationToken);
        var made = wanted with { PhysicalId = result.PhysicalId, Attributes = result.Attributes };
        Tell(made, StackStatus.UpdateInProgress, "Resource creation Initiated");
        return made;
    }

    /// <summary>Updates a resource in place; throws what its service throws.</summary>
    public ValueTask<ResourceResult> UpdateAsync(StackResource old, StackResource wanted, CancellationToken cancellationToken)
    {
        var (before, request) = (Request(old.LogicalId, old.Type, old.Properties), Request(old.LogicalId, old.Type, wanted.Properties));
        Demand(old.LogicalId, () => _access.DemandUpdate(old.Type, old.PhysicalId!, before, request));
        return Providers.Get(old.Type).UpdateAsync(old.PhysicalId!, before, request, cancellationToken);
    }

    /// <summary>Whether a resource wasn't even begun to be changed, since nobody may: there is nothing to undo.</summary>
    public bool IsUntouched(string logicalId) => _untouched.Contains(logicalId);

    /// <summary>Deletes a resource; throws what its service throws.</summary>
    public ValueTask DeleteAsync(StackResource resource, CancellationToken cancellationToken)
    {
        var request = Request(resource.LogicalId, resource.Type, resource.Properties);
        _access.DemandDelete(resource.Type, resource.PhysicalId!, request);
        return Providers.Get(resource.Type).DeleteAsync(resource.PhysicalId!, request, cancellationToken);
    }

    private void Demand(string logicalId, Action demand)
    {
        _untouched.Add(logicalId);
        demand();
        _untouched.Remove(logicalId);
    }

    /// <summary>The resource as the template wants it now.</summary>
    public StackResource Wanted(TemplateResource resource)
    {
        var properties = Resolver.Resolve(resource.Properties) as JsonObject ?? [];
        Providers.Check(resource, properties);
        return new StackResource(resource.LogicalId, resource.Type)
        {
            Status = "",
            Properties = properties,
            DeletionPolicy = resource.DeletionPolicy,
            Metadata = resource.Metadata?.ToJsonString(),
        };
    }

    /// <summary>Reads the parameters that Systems Manager keeps; throws where one isn't there. Nothing is stored yet.</summary>
    public void ReadStoredParameters(IParameters? parameters)
    {
        StoredParameters.Check(Template, Stack, parameters);
        Stack = Stack with { ResolvedParameters = StoredParameters.Of(Template, Stack, parameters) };
    }

    /// <summary>Evaluates the outputs, when all resources are there.</summary>
    public void SetOutputs() => Change(stack => stack with { Outputs = StackOutputs.Of(Resolver, _store), Imports = [.. Resolver.Imported] });
}
