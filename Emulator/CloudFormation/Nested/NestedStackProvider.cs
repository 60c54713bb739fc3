using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Engine;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Seams;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.CloudFormation.Nested;

/// <summary>
/// A stack as a resource of another one
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html).
/// Its outputs are attributes, <c>Outputs.Name</c>. The engine is asked for late, since it has all providers, this one among them.
/// </summary>
internal sealed class NestedStackProvider(IServiceProvider services, StackStore store, TemplateSource templates, TimeProvider time) : IResourceProvider
{
    private static readonly string[] Turns = [StackStatus.RollbackInProgress, StackStatus.UpdateRollbackInProgress, StackStatus.CreateFailed, StackStatus.DeleteFailed];

    public string Type => "AWS::CloudFormation::Stack";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string> { "NotificationARNs", "Parameters", "Tags", "TemplateURL", "TimeoutInMinutes" };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string>();

    private StackEngine Engine => services.GetRequiredService<StackEngine>();

    public async ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var parent = store.Find(request.Region, request.StackName)!;
        var name = request.GeneratedName;
        var stack = await WantedAsync(
            new Stack(Stack.NewId(request.Region, request.AccountId, name), name, request.Region, request.AccountId)
            {
                Status = StackStatus.ReviewInProgress,
                CreatedAt = time.GetUtcNow(),
                ParentId = parent.Id,
                RootId = parent.RootId ?? parent.Id,
            },
            parent,
            request,
            cancellationToken);
        return Result(await Engine.CreateToEndAsync(request.Caller, stack), StackStatus.CreateComplete, "created");
    }

    public async ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        var present = store.Get(physicalId);
        var wanted = await WantedAsync(present, store.Find(request.Region, request.StackName)!, request, cancellationToken);
        return Result(await Engine.UpdateToEndAsync(request.Caller, present, wanted), StackStatus.UpdateComplete, "updated");
    }

    public async ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        if (store.Find(request.Region, physicalId) is { IsDeleted: false } stack)
        {
            Result(await Engine.DeleteToEndAsync(request.Caller, stack), StackStatus.DeleteComplete, "deleted");
        }
    }

    /// <summary>The stack as its resource wants it. What a caller acknowledged for the parent holds for it too.</summary>
    private async ValueTask<Stack> WantedAsync(Stack stack, Stack parent, ResourceRequest request, CancellationToken cancellationToken)
    {
        var body = await templates.ReadAsync(request.Caller, request.Properties.Require("TemplateURL"), cancellationToken);
        var parameters = (request.Properties["Parameters"] as JsonObject ?? []).Select(parameter => new GivenParameter(parameter.Key, Text(parameter.Value), false)).ToArray();
        return stack with
        {
            TemplateBody = body,
            Parameters = ParameterValues.Resolve(TemplateReader.Read(body), parameters, new Dictionary<string, string>()),
            Tags = request.Properties.Tags(),
            Capabilities = parent.Capabilities,
            RoleArn = parent.RoleArn,
            NotificationArns = request.Properties.Texts("NotificationARNs"),
            TimeoutInMinutes = request.Properties.Number("TimeoutInMinutes"),
        };
    }

    private static string Text(JsonNode? value) => value is JsonArray items ? string.Join(',', items.Select(ScalarText.Of)) : ScalarText.Of(value);

    private ResourceResult Result(Stack stack, string wanted, string verb) => stack.Status == wanted
        ? new ResourceResult(stack.Id, stack.Outputs.ToDictionary(output => $"Outputs.{output.Key}", output => output.Value))
        : throw CloudFormationErrors.Validation($"Embedded stack {stack.Id} was not successfully {verb}: {Reason(stack)}");

    /// <summary>What made the change fail: it is told where the rollback begins.</summary>
    private string Reason(Stack stack)
    {
        var told = store.EventsOf(stack).FirstOrDefault(happened => happened.PhysicalId == stack.Id && Turns.Contains(happened.Status));
        return (told?.Reason ?? stack.StatusReason ?? stack.Status).Replace(" Rollback requested by user.", " ", StringComparison.Ordinal);
    }
}
