using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Issues;

namespace CampusIssues.Functions.Staff;

/// <summary>A staff account.</summary>
internal sealed record Account(string Name, Role Role, PinHash Pin);

/// <summary>Staff accounts. Names are kept in lower case: people don't remember how they wrote theirs.</summary>
internal sealed class StaffTable(IAmazonDynamoDB dynamo, Settings settings, TimeProvider clock)
{
    public async Task<Account?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var found = await dynamo.GetItemAsync(
            new GetItemRequest { TableName = settings.StaffTable, Key = Key(name), ConsistentRead = true }, cancellationToken);
        return found.Item is { Count: > 0 } item && RoleNames.Parse(item.TextOrNull("role")) is { } role
            ? new Account(item.Text("name"), role, new PinHash(item.Text("pinSalt"), item.Text("pinHash"), item.Number("pinRounds")))
            : null;
    }

    /// <summary>Writes role and PIN; what else the account has stays.</summary>
    public Task PutAsync(Account account, CancellationToken cancellationToken) => dynamo.UpdateItemAsync(
        new UpdateItemRequest
        {
            TableName = settings.StaffTable,
            Key = Key(account.Name),
            UpdateExpression = "SET #role = :role, pinSalt = :salt, pinHash = :hash, pinRounds = :rounds, updatedAt = :now, createdAt = if_not_exists(createdAt, :now)",
            ExpressionAttributeNames = new() { ["#role"] = "role" },
            ExpressionAttributeValues = new()
            {
                [":role"] = ItemValue.Text(account.Role.Name()),
                [":salt"] = ItemValue.Text(account.Pin.Salt),
                [":hash"] = ItemValue.Text(account.Pin.Value),
                [":rounds"] = ItemValue.Number(account.Pin.Rounds),
                [":now"] = ItemValue.Time(clock.GetUtcNow()),
            },
        },
        cancellationToken);

    private static Dictionary<string, AttributeValue> Key(string name) => new() { ["name"] = ItemValue.Text(name.ToLowerInvariant()) };
}
