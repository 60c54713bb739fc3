using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Issues;

namespace CampusIssues.Functions.Requests;

/// <summary>A counter's name and how far it may count in an hour.</summary>
internal sealed record Limit(string Name, int PerHour);

/// <summary>Counters in CampusRequests that end with the hour: counted and checked in one conditional write, so a flood can't slip past.</summary>
internal sealed class RateLimits(IAmazonDynamoDB dynamo, Settings settings, TimeProvider clock)
{
    private const int SecondsPerHour = 3600;

    /// <summary>What one network address may do of a kind.</summary>
    public Limit Source(string kind, string source) => new($"rate#{kind}#source#{Hash.Of(source)}", settings.SourceLimit);

    /// <summary>How often one e-mail address may be named.</summary>
    public Limit Address(string address) => new($"rate#address#{Hash.OfAddress(address)}", settings.AddressLimit);

    /// <summary>Counts one in each; null, and nothing counted, where one is at its end.</summary>
    public async Task<IReadOnlyList<string>?> TakeAsync(IReadOnlyList<Limit> limits, CancellationToken cancellationToken)
    {
        List<string> taken = [];
        foreach (var limit in limits)
        {
            var id = $"{limit.Name}#{Hour().ToString(CultureInfo.InvariantCulture)}";
            if (!await HitAsync(id, limit.PerHour, cancellationToken))
            {
                await GiveBackAsync(taken, cancellationToken);
                return null;
            }

            taken.Add(id);
        }

        return taken;
    }

    /// <exception cref="Api.Fault">429: the limit is reached.</exception>
    public async Task DemandAsync(IReadOnlyList<Limit> limits, CancellationToken cancellationToken)
    {
        if (await TakeAsync(limits, cancellationToken) is null)
        {
            throw Api.Faults.TooMany(UntilNextHour());
        }
    }

    /// <summary>Takes counts back that turned out not to be.</summary>
    public async Task GiveBackAsync(IReadOnlyList<string> taken, CancellationToken cancellationToken)
    {
        foreach (var id in taken)
        {
            await dynamo.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = settings.RequestsTable,
                    Key = new() { ["id"] = ItemValue.Text(id) },
                    UpdateExpression = "ADD hits :back",
                    ExpressionAttributeValues = new() { [":back"] = ItemValue.Number(-1) },
                },
                cancellationToken);
        }
    }

    public TimeSpan UntilNextHour() => TimeSpan.FromSeconds(SecondsPerHour - (clock.GetUtcNow().ToUnixTimeSeconds() % SecondsPerHour));

    private long Hour() => clock.GetUtcNow().ToUnixTimeSeconds() / SecondsPerHour;

    private async Task<bool> HitAsync(string id, int limit, CancellationToken cancellationToken)
    {
        var hit = new UpdateItemRequest
        {
            TableName = settings.RequestsTable,
            Key = new() { ["id"] = ItemValue.Text(id) },
            UpdateExpression = "ADD hits :one SET expiration = :end",
            ConditionExpression = "attribute_not_exists(hits) OR hits < :limit",
            ExpressionAttributeValues = new()
            {
                [":one"] = ItemValue.Number(1),
                [":limit"] = ItemValue.Number(limit),
                [":end"] = ItemValue.Number((Hour() + 2) * SecondsPerHour),
            },
        };
        try
        {
            await dynamo.UpdateItemAsync(hit, cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }
}
