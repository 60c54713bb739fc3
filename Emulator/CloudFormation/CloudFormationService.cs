using CampusIssues.Emulator.CloudFormation.Engine;
using CampusIssues.Emulator.CloudFormation.Operations;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation;

/// <summary>AWS CloudFormation, API version 2010-05-15 (https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/).</summary>
internal sealed class CloudFormationService(
    StackStore store,
    StackEngine engine,
    ChangeSets changeSets,
    TemplateSource templates,
    TimeProvider time,
    IIdentity identity,
    IAccessControl access)
    : QueryService("cloudformation", "2010-05-15", "http://cloudformation.amazonaws.com/doc/2010-05-15/", Operations(store, engine, changeSets, templates, time), identity, access)
{
    private static IQueryOperation[] Operations(StackStore store, StackEngine engine, ChangeSets changeSets, TemplateSource templates, TimeProvider time) =>
    [
        new CreateChangeSet(store, changeSets, templates, time),
        new CreateStack(store, engine, templates, time),
        new DeleteChangeSet(store),
        new DeleteStack(store, engine),
        new DescribeChangeSet(store),
        new DescribeStackEvents(store),
        new DescribeStackResource(store),
        new DescribeStackResources(store),
        new DescribeStacks(store),
        new ExecuteChangeSet(store, engine),
        new GetTemplate(store),
        new GetTemplateSummary(store, templates),
        new ListChangeSets(store),
        new ListExports(store),
        new ListImports(store),
        new ListStackResources(store),
        new ListStacks(store),
        new UpdateStack(store, engine, changeSets, templates),
        new UpdateTerminationProtection(store),
        new ValidateTemplate(templates),
    ];
}
