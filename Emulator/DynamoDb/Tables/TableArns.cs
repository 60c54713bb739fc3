using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>ARNs of tables, as the operations on resources take them.</summary>
internal static class TableArns
{
    /// <summary>The ARN of a table that a call names, whether or not there is one.</summary>
    public static string Of(AwsCall call, string nameOrArn) =>
        Arn.TryParse(nameOrArn) is null ? $"arn:aws:dynamodb:{call.Region}:{call.AccountId}:table/{nameOrArn}" : nameOrArn;

    /// <summary>The <c>ResourceArn</c> of an input, which must be that of a table or a stream.</summary>
    public static string Resource(StructValue input)
    {
        var text = input.Text("ResourceArn") ?? throw Errors.Validation("Invalid TableArn");
        if (!text.StartsWith("arn:", StringComparison.Ordinal))
        {
            throw Errors.InvalidParameters($"ARNs must start with 'arn:': {text}");
        }

        if (Arn.TryParse(text) is not { Service: "dynamodb" } arn)
        {
            throw Errors.InvalidParameters($"Provided Arn is not a DynamoDB resource arn: {text}");
        }

        return arn.Resource.Split('/') is ["table", _] or ["table", _, "stream", _]
            ? text
            : throw Errors.InvalidParameters($"Invalid resource arn provided, only table or stream is accepted. Provided resource arn: {text}");
    }

    /// <summary>Whether it is a table's ARN.</summary>
    public static bool IsTable(string text) =>
        Arn.TryParse(text) is { Service: "dynamodb", Partition: "aws", Region.Length: > 0, AccountId.Length: > 0 } arn
        && arn.AccountId.All(char.IsAsciiDigit) && arn.Resource.Split('/') is ["table", { Length: >= 3 }];

    /// <summary>Throws unless it is a table's ARN.</summary>
    public static void Check(string text)
    {
        if (!IsTable(text))
        {
            throw Errors.Validation($"Invalid TableArn: Invalid ResourceArn provided as input {text}");
        }
    }

    public static Table? Find(TableCatalog tables, string arn) =>
        Arn.TryParse(arn) is { } parsed && tables.Find(parsed.Region, arn) is { } table && table.Definition.Account == parsed.AccountId ? table : null;
}
