using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudFormation.Custom;

/// <summary>
/// Resources that a function makes (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref.html). It is invoked and
/// puts its answer at an address; a new physical id replaces the resource, and the old one is deleted in the end.
/// </summary>
internal sealed class CustomResourceProvider(IFunctions functions, StackStore store, CustomResourceAnswers answers, TimeProvider time) : IResourceProvider
{
    private const string ServiceToken = "ServiceToken";
    private const int LongestWait = 3600;

    public string Type => CustomResource.Type;

    /// <summary>Any: they are the function's business.</summary>
    public IReadOnlySet<string> Properties { get; } = new HashSet<string>();

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string>();

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        AskAsync("Create", request, [], cancellationToken);

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        old.Properties.Text(ServiceToken) != request.Properties.Text(ServiceToken)
            ? throw CloudFormationErrors.Validation("Modifying service token is not allowed.")
            : AskAsync("Update", request, new() { ["PhysicalResourceId"] = physicalId, ["OldResourceProperties"] = Texts(old.Properties) }, cancellationToken);

    public async ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken) =>
        await AskAsync("Delete", request, new() { ["PhysicalResourceId"] = physicalId }, cancellationToken);

    private async ValueTask<ResourceResult> AskAsync(string what, ResourceRequest request, JsonObject more, CancellationToken cancellationToken)
    {
        var function = request.Properties.Require(ServiceToken);
        if (Arn.TryParse(function) is not { Service: "lambda" })
        {
            throw CloudFormationErrors.Validation("Invalid service token: it must be the ARN of a Lambda function here.");
        }

        var (url, answer) = answers.Await();
        var id = Guid.NewGuid().ToString();
        more["RequestType"] = what;
        more["ServiceToken"] = function;
        more["ResponseURL"] = url;
        more["StackId"] = store.Find(request.Region, request.StackName)!.Id;
        more["RequestId"] = id;
        more["LogicalResourceId"] = request.LogicalId;
        more["ResourceType"] = request.Type;
        more["ResourceProperties"] = Texts(request.Properties);
        try
        {
            await functions.InvokeAsync(new Invocation(function, Encoding.UTF8.GetBytes(more.ToJsonString())) { Type = InvocationType.Event }, cancellationToken);
            return Read(await answer.WaitAsync(Patience(request), time, cancellationToken), what, id);
        }
        catch (TimeoutException)
        {
            throw CloudFormationErrors.Validation($"CloudFormation did not receive a response from your Custom Resource. Please check your logs for requestId [{id}]. If you are using the Python cfn-response module, you may need to update your Lambda function code so that CloudFormation can attach the updated version.");
        }
        finally
        {
            answers.Forget(url);
        }
    }

    private static TimeSpan Patience(ResourceRequest request) =>
        TimeSpan.FromSeconds(request.Properties.Number("ServiceTimeout") is { } told and > 0 and <= LongestWait ? told : LongestWait);

    private static ResourceResult Read(JsonObject answer, string what, string id)
    {
        if (answer.Text("Status") != "SUCCESS")
        {
            throw CloudFormationErrors.Validation($"Received response status [FAILED] from custom resource. Message returned: {answer.Text("Reason")} (RequestId: {id})");
        }

        if (answer.Text("PhysicalResourceId") is not { Length: > 0 } physicalId)
        {
            return what == "Delete" ? new ResourceResult("", new Dictionary<string, string>()) : throw CloudFormationErrors.Validation("Invalid PhysicalResourceId");
        }

        var data = answer["Data"] as JsonObject ?? [];
        return new ResourceResult(physicalId, data.ToDictionary(member => member.Key, member => member.Value is JsonObject or JsonArray ? member.Value.ToJsonString() : ScalarText.Of(member.Value)));
    }

    /// <summary>Properties as functions get them: numbers and flags are texts.</summary>
    private static JsonObject Texts(JsonObject properties) => (JsonObject)Text(properties)!;

    private static JsonNode? Text(JsonNode? value) => value switch
    {
        JsonObject structure => new JsonObject(structure.Select(member => KeyValuePair.Create(member.Key, Text(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Text)]),
        null => null,
        _ => JsonValue.Create(ScalarText.Of(value)),
    };
}
