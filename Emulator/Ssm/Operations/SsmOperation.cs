using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ssm.Parameters;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Operations;

/// <summary>What all operations have in common: JSON in, JSON out.</summary>
internal abstract class SsmOperation(string name) : IAwsOperation
{
    public string Name => name;

    public async ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var answer = Answer(call, Read(call.Body.Span));
        await using var json = call.WriteJson();
        answer.WriteTo(json);
    }

    protected abstract JsonObject Answer(AwsCall call, JsonObject input);

    /// <summary>Demands the operation's permission on a parameter, by the name or ARN that a request gives; its name, with a selector where one was given.</summary>
    protected string Demand(AwsCall call, string given, Func<IReadOnlyDictionary<string, IReadOnlyList<string>>>? conditions = null)
    {
        var (parameter, _) = Selection.Read(given);
        call.Demand($"ssm:{name}", Parameter.ArnOf(call.Region, parameter), conditions);
        return ParameterNames.Of(given);
    }

    /// <summary>A text that must be there.</summary>
    protected static string Require(JsonObject input, string member)
    {
        var (text, wire) = (input.Text(member), char.ToLowerInvariant(member[0]) + member[1..]);
        new Constraints().Required(wire, text).Length(wire, text, 1, SsmLimits.NameLength).Enforce("ValidationException");
        return text!;
    }

    /// <summary>A list of one to ten texts that must be there.</summary>
    protected static IReadOnlyList<string> RequireList(JsonObject input, string member, int most = SsmLimits.Names)
    {
        var (texts, wire) = (input.Texts(member), char.ToLowerInvariant(member[0]) + member[1..]);
        var shown = $"Value '[{string.Join(", ", texts)}]' at '{wire}' failed to satisfy constraint: Member must have length ";
        new Constraints()
            .Required(wire, input[member] is JsonArray)
            .Check(input[member] is null || texts.Count > 0, $"{shown}greater than or equal to 1")
            .Check(texts.Count <= most, $"{shown}less than or equal to {most}")
            .Enforce("ValidationException");
        return texts;
    }

    protected static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    /// <summary>One page of a list, and the token of the next.</summary>
    protected static (IReadOnlyList<T> Page, string? Next) Page<T>(JsonObject input, IEnumerable<T> items, int usual, int most, Func<T, string> nameOf)
    {
        var size = Number(input, "MaxResults");
        new Constraints().Range("maxResults", size, 1, most).Enforce("ValidationException");
        var after = input.Text("NextToken") is { } token ? Decode(token) : null;
        var page = items.Where(item => after is null || string.CompareOrdinal(nameOf(item), after) > 0).Take((size ?? usual) + 1).ToList();
        return page.Count > (size ?? usual)
            ? (page[..(size ?? usual)], Convert.ToBase64String(Encoding.UTF8.GetBytes(nameOf(page[(size ?? usual) - 1]))))
            : (page, null);
    }

    protected static JsonObject Paged(string member, IEnumerable<JsonObject> page, string? next)
    {
        var answer = new JsonObject { [member] = new JsonArray([.. page]) };
        if (next is not null)
        {
            answer["NextToken"] = next;
        }

        return answer;
    }

    protected static int? Number(JsonObject input, string member) => input.Text(member) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new AwsException("SerializationException", "");

    protected static bool Flag(JsonObject input, string member) => input.Text(member) is { } text && (bool.TryParse(text, out var flag) ? flag : throw new AwsException("SerializationException", ""));

    private static string Decode(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(token));
        }
        catch (FormatException)
        {
            throw SsmErrors.NextToken();
        }
    }

    private static JsonObject Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonNode.Parse(body.IsEmpty ? "{}"u8 : body) as JsonObject ?? throw new AwsException("SerializationException", "");
        }
        catch (JsonException)
        {
            throw new AwsException("SerializationException", "");
        }
    }
}
