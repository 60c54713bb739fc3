using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations;

/// <summary>What all operations have in common: JSON in, JSON out.</summary>
internal abstract partial class SqsOperation : IAwsOperation
{
    public abstract string Name { get; }

    public async ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var answer = await CarryOutAsync(call, Read(call.Body.Span), cancellationToken);
        await using var json = call.WriteJson();
        (answer ?? []).WriteTo(json);
    }

    /// <summary>Carries it out for either protocol.</summary>
    public ValueTask<JsonObject?> CarryOutAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken) => AnswerAsync(call, input, cancellationToken);

    protected abstract ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken);

    protected static ValueTask<JsonObject?> Answer(JsonObject? answer = null) => ValueTask.FromResult(answer);

    /// <summary>A list of objects that must have one to ten entries with ids of their own.</summary>
    protected IReadOnlyList<JsonObject> Entries(JsonObject input)
    {
        var entries = input.Objects("Entries").ToArray();
        var twice = entries.GroupBy(entry => entry.Text("Id") ?? "").FirstOrDefault(group => group.Count() > 1);
        return entries.Length == 0 ? throw SqsErrors.EmptyBatch(Name)
            : entries.Length > SqsLimits.Batch ? throw SqsErrors.TooManyEntries(entries.Length)
            : entries.Any(entry => !EntryId().IsMatch(entry.Text("Id") ?? "")) ? throw SqsErrors.InvalidEntryId()
            : twice is not null ? throw SqsErrors.SameIds(twice.Key)
            : entries;
    }

    /// <summary>The answer to a batch: what was done, and what failed with its reason.</summary>
    protected static JsonObject Batch(IEnumerable<JsonObject> entries, Func<JsonObject, JsonObject> carryOut)
    {
        var (done, failed) = (new JsonArray(), new JsonArray());
        foreach (var entry in entries)
        {
            try
            {
                var answer = carryOut(entry);
                answer["Id"] = entry.Text("Id");
                done.Add((JsonNode)answer);
            }
            catch (AwsException fault)
            {
                failed.Add((JsonNode)new JsonObject { ["Id"] = entry.Text("Id"), ["SenderFault"] = !fault.IsServerFault, ["Code"] = fault.Code, ["Message"] = fault.Message });
            }
        }

        var told = new JsonObject();
        foreach (var (name, list) in ((string, JsonArray)[])[("Successful", done), ("Failed", failed)])
        {
            if (list.Count > 0)
            {
                told[name] = list;
            }
        }

        return told;
    }

    protected static IReadOnlyDictionary<string, string> Map(JsonObject input, string name) =>
        (input[name] as JsonObject ?? []).ToDictionary(member => member.Key, member => (input[name] as JsonObject)!.Text(member.Key) ?? "");

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,80}\z")]
    private static partial Regex EntryId();

    private static JsonObject Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonNode.Parse(body.IsEmpty ? "{}"u8 : body) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            throw new AwsException("SerializationException", "");
        }
    }
}
