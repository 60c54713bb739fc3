using System.Xml;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html</summary>
internal sealed class CreateChangeSet(StackStore store, ChangeSets changeSets, TemplateSource templates, TimeProvider time) : IQueryOperation
{
    private const string NoChanges = "The submitted information didn't contain changes. Submit different information to create a change set.";

    public string Name => "CreateChangeSet";

    public async ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        new Constraints()
            .Required("stackName", form["StackName"])
            .Required("changeSetName", form["ChangeSetName"])
            .Pattern("changeSetName", form["ChangeSetName"], StackNames.Form())
            .OneOf("changeSetType", form["ChangeSetType"], "CREATE", "UPDATE", "IMPORT")
            .Enforce();
        var (stackName, type) = (form["StackName"]!, form["ChangeSetType"] ?? "UPDATE");
        var present = store.Find(call.Region, stackName);
        call.Demand(stackName, present);
        CheckState(present, stackName, type);
        if (present is not null && store.FindChangeSet(call.Region, form["ChangeSetName"]!, present.Id) is not null)
        {
            throw CloudFormationErrors.ChangeSetExists(form["ChangeSetName"]!);
        }

        var body = await templates.ReadAsync(call, present, cancellationToken);
        var wanted = StackForm.Read(call, present, present?.Name ?? StackNames.Check(form), body, time);
        var changes = changeSets.Between(present ?? wanted with { TemplateBody = body }, wanted);
        if (present is null)
        {
            store.Put(wanted);
            store.Add(wanted, wanted.Name, wanted.Id, "AWS::CloudFormation::Stack", StackStatus.ReviewInProgress, "User Initiated");
        }

        var changeSet = new ChangeSet(
            $"arn:aws:cloudformation:{call.Region}:{call.AccountId}:changeSet/{form["ChangeSetName"]}/{Guid.NewGuid()}",
            form["ChangeSetName"]!,
            wanted.Id,
            wanted.Name,
            type)
        {
            Status = changes is null ? "FAILED" : "CREATE_COMPLETE",
            StatusReason = changes is null ? NoChanges : null,
            ExecutionStatus = changes is null ? "UNAVAILABLE" : "AVAILABLE",
            Description = form["Description"],
            CreatedAt = time.GetUtcNow(),
            Wanted = wanted,
            Changes = changes ?? [],
        };
        store.Put(changeSet);
        result.WriteElementString("Id", changeSet.Id);
        result.WriteElementString("StackId", wanted.Id);
    }

    private static void CheckState(Stack? present, string name, string type)
    {
        switch (type)
        {
            case "CREATE" when present is { Status: not StackStatus.ReviewInProgress }:
                throw CloudFormationErrors.Validation($"Stack [{name}] already exists and cannot be created again with the changeSet [{name}].");
            case "UPDATE" when present is null or { Status: StackStatus.ReviewInProgress }:
                throw CloudFormationErrors.NoStack(name);
            case "UPDATE" when !StackStatus.CanBeUpdated(present.Status):
                throw CloudFormationErrors.CannotUpdate(present);
            case "IMPORT":
                throw CloudFormationErrors.Validation("Change sets of type IMPORT are not supported by this emulator.");
        }
    }
}
