using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>What the operations on policies of tables share.</summary>
internal static class ResourcePolicies
{
    public static readonly Member ResourceArn = new("ResourceArn", Shape.String) { NotNull = true, MinLength = 1, MaxLength = 1283 };

    public static readonly Member ExpectedRevisionId = new("ExpectedRevisionId", Shape.String) { MinLength = 1, MaxLength = 255 };

    public static Table Get(TableCatalog tables, AwsCall call, string action, StructValue input)
    {
        var arn = TableArns.Resource(input);
        call.Demand($"dynamodb:{action}", arn);
        return TableArns.Find(tables, arn) ?? throw Errors.ResourceNotFound($"Requested resource not found: Table: {arn} not found");
    }

    public static AwsException NotFound(string arn) => new("PolicyNotFoundException", $"Resource-based policy not found for the provided ResourceArn: {arn}");

    public static void Answer(AwsCall call, string? policy, string? revision) => JsonOutput.Write(call.Output, (policy, revision), static (json, answer) =>
    {
        json.WriteStartObject();
        if (answer.policy is not null)
        {
            json.WriteString("Policy"u8, answer.policy);
        }

        if (answer.revision is not null)
        {
            json.WriteString("RevisionId"u8, answer.revision);
        }

        json.WriteEndObject();
    });
}
