using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Intrinsics;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.CloudFormation.Engine;

/// <summary>One change of a stack under way: its template, its state, and what it tells.</summary>
internal sealed class StackRun
{
    private const string StackType = "AWS::CloudFormation::Stack";
    private const string NameLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private readonly StackStore _store;
    private readonly TimeProvider _time;

    public StackRun(Stack stack, StackStore store, ResourceProviders providers, IParameters? parameters, TimeProvider time)
    {
        (_store, _time, Stack, Providers) = (store, time, stack, providers);
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

    public ResourceRequest Request(string logicalId, JsonObject properties) =>
        new(Stack.Name, logicalId, (JsonObject)properties.DeepClone(), Stack.Region, Stack.AccountId)
        {
            GeneratedName = $"{Stack.Name}-{logicalId}-{RandomNumberGenerator.GetString(NameLetters, 12)}",
        };

    /// <summary>Makes a resource; throws what its service throws.</summary>
    public async ValueTask<StackResource> CreateAsync(StackResource resource, CancellationToken cancellationToken)
    {
        var result = await Providers.Get(resource.Type).CreateAsync(Request(resource.LogicalId, resource.Properties), cancellationToken);
        var made = resource with { PhysicalId = result.PhysicalId, Attributes = result.Attributes };
        Tell(made, StackStatus.CreateInProgress, "Resource creation Initiated");
        return made;
    }

    public ValueTask DeleteAsync(StackResource resource, CancellationToken cancellationToken) =>
        Providers.Get(resource.Type).DeleteAsync(resource.PhysicalId!, Request(resource.LogicalId, resource.Properties), cancellationToken);

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
