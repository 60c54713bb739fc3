using System.Xml.Linq;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.CloudFormation;

/// <summary>Facts about CloudFormation, played over its query protocol.</summary>
public abstract class StackFacts : IAsyncLifetime
{
    private LocalAws? _aws;

    private protected LocalAws Aws => _aws ??= Start();

    private protected virtual LocalAws Start() => new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Aws.DisposeAsync().AsTask();

    protected Task<XElement> CallAsync(string action, params (string Name, string Value)[] parameters) =>
        Aws.QueryAsync("cloudformation", "2010-05-15", action, parameters);

    protected Task<XElement> CreateAsync(string template, params (string Name, string Value)[] parameters) =>
        CallAsync("CreateStack", [("StackName", "demo"), ("TemplateBody", template), .. parameters]);

    protected Task<XElement> UpdateAsync(string template, params (string Name, string Value)[] parameters) =>
        CallAsync("UpdateStack", [("StackName", "demo"), ("TemplateBody", template), .. parameters]);

    protected async Task<string> RefusalOf(Task<XElement> call) => (await Should.ThrowAsync<QueryFault>(call)).Message;

    protected async Task<string> StatusAsync() =>
        (await CallAsync("DescribeStacks", ("StackName", "demo"))).Descendants("StackStatus").Single().Value;

    protected async Task<string[]> EventsAsync() =>
        [.. (await CallAsync("DescribeStackEvents", ("StackName", "demo"))).Descendants("StackEvents").Elements("member").Reverse()
            .Select(happened => $"{happened.Element("LogicalResourceId")!.Value} {happened.Element("ResourceStatus")!.Value} {happened.Element("ResourceStatusReason")?.Value}".Trim())];

    protected async Task<Dictionary<string, string>> OutputsAsync() =>
        (await CallAsync("DescribeStacks", ("StackName", "demo"))).Descendants("Outputs").Elements("member")
            .ToDictionary(output => output.Element("OutputKey")!.Value, output => output.Element("OutputValue")!.Value);
}
