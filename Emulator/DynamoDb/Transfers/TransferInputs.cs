using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;

namespace CampusIssues.Emulator.DynamoDb.Transfers;

/// <summary>Members that inputs about exports and imports share.</summary>
internal static class TransferInputs
{
    public const int MostListed = 25;

    public static readonly Member Bucket = new("S3Bucket", Shape.String) { NotNull = true, Pattern = "^[a-z0-9A-Z]+[\\.\\-\\w]*[a-z0-9A-Z]+$", MaxLength = 255 };

    public static readonly Member BucketOwner = new("S3BucketOwner", Shape.String) { Pattern = "[0-9]{12}" };

    public static readonly Member ClientToken = new("ClientToken", Shape.String);

    public static readonly Member NextToken = new("NextToken", Shape.String);

    /// <summary>The ARN of an export or import; throws unless it looks like one.</summary>
    public static string Arn(StructValue input, string kind)
    {
        var text = input.Text($"{kind}Arn")!;
        return Wire.Arn.TryParse(text) is { Service: "dynamodb" } arn && arn.Resource.Split('/') is ["table", _, var type, { Length: > 0 }] && type.Equals(kind, StringComparison.OrdinalIgnoreCase)
            ? text
            : throw Errors.Validation($"Invalid {kind} ARN");
    }

    /// <summary>Throws unless it is a table's ARN.</summary>
    public static string TableArn(string text) => TableArns.IsTable(text) ? text : throw Errors.Validation("Invalid TableArn: Invalid Table ARN");

    /// <summary>A page of what is listed, newest first, and the ARN that the next one starts behind; null at the end.</summary>
    public static (T[] Page, string? Next) Page<T>(IEnumerable<T> all, Func<T, string> arnOf, int most, string? token)
    {
        T[] rest = [.. all.OrderBy(arnOf, StringComparer.Ordinal).SkipWhile(one => token is not null && string.CompareOrdinal(arnOf(one), token) <= 0).Take(most + 1)];
        return rest.Length > most ? (rest[..most], arnOf(rest[most - 1])) : (rest, null);
    }
}
