using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>ARNs of tables, as the operations on resources take them.</summary>
internal static class TableArns
{
    /// <summary>The ARN of a table that a call names, whether or not there is one.</summary>
    public static string Of(AwsCall call, string nameOrArn) =>
        Arn.TryParse(nameOrArn) is null ? $"arn:aws:dynamodb:{call.Region}:{call.AccountId}:table/{nameOrArn}" : nameOrArn;

    /// <summary>The <c>ResourceArn</c> of an input; what isn't even an ARN is something that nobody may use.</summary>
    public static string CheckAuthorized(AwsCall call, string action, StructValue input)
    {
        var text = input.Text("ResourceArn") ?? throw Errors.Validation("Invalid TableArn");
        var parts = text.Split(':');
        var isArn = parts.Length >= 6 && parts.All(part => part.Length > 0) && parts[^1].IndexOf('/', StringComparison.Ordinal) is var slash && slash > 0 && slash < parts[^1].Length - 1;
        return isArn
            ? text
            : throw new AwsException(
                "AccessDeniedException",
                $"User: {call.Caller.Arn} is not authorized to perform: dynamodb:{action} on resource: {(text.Length == 0 ? "*" : text)}");
    }

    /// <summary>Throws unless it is a table's ARN.</summary>
    public static void Check(string text)
    {
        if (Arn.TryParse(text) is not { Service: "dynamodb", Partition: "aws", Region.Length: > 0 } arn
            || arn.AccountId.Length == 0 || !arn.AccountId.All(char.IsAsciiDigit)
            || arn.Resource.Split('/') is not ["table", { Length: >= 3 }])
        {
            throw Errors.Validation($"Invalid TableArn: Invalid ResourceArn provided as input {text}");
        }
    }

    public static Table? Find(TableCatalog tables, string arn) =>
        Arn.TryParse(arn) is { } parsed && tables.Find(parsed.Region, arn) is { } table && table.Definition.Account == parsed.AccountId ? table : null;
}
