using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html</summary>
internal sealed class PutResourcePolicy(ResourcePolicies policies, TimeProvider time) : LogsOperation("PutResourcePolicy")
{
    private const int LongestDocument = 5120;

    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        call.Demand("logs:PutResourcePolicy", "*");
        if (request.PolicyName is not { Length: > 0 } name || request.PolicyDocument is not { } document || !IsObject(document))
        {
            throw LogsErrors.InvalidParameter("A policy needs a name and a document in JSON.");
        }

        LogsRules.CheckLength(document, "policyDocument", LongestDocument);
        var policy = new ResourcePolicy(name, document, time.GetUtcNow().ToUnixTimeMilliseconds());
        policies.Put(policy);
        Answer(call, new PutResourcePolicyAnswer(policy), LogsJson.Default.PutResourcePolicyAnswer);
    }

    private static bool IsObject(string document)
    {
        try
        {
            return JsonNode.Parse(document) is JsonObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
