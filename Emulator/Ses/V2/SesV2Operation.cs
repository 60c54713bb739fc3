using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2;

/// <summary>An operation of SES's API v2: JSON in, JSON out.</summary>
internal abstract class SesV2Operation(string name, string method, string path) : IRestOperation
{
    private const int LargestPage = 1000;

    public string Name => name;

    public string Method => method;

    public string Path => $"/v2/email{path}";

    public async ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var answer = await InvokeAsync(call, Read(call), cancellationToken) ?? [];
        foreach (var absent in answer.Where(member => member.Value is null).Select(member => member.Key).ToArray())
        {
            answer.Remove(absent);
        }

        await using var json = call.WriteJson();
        answer.WriteTo(json);
    }

    protected virtual ValueTask<JsonObject?> InvokeAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken) => ValueTask.FromResult(Invoke(call, input));

    protected virtual JsonObject? Invoke(AwsCall call, JsonObject input) => throw new NotSupportedException();

    /// <summary>Throws, in the API's words, unless these members are there.</summary>
    protected static void Require(JsonObject input, params ReadOnlySpan<string> members)
    {
        var missing = new List<string>();
        foreach (var member in members)
        {
            if (input[member] is null)
            {
                missing.Add($"Value at '{char.ToLowerInvariant(member[0])}{member[1..]}' failed to satisfy constraint: Member must not be null");
            }
        }

        if (missing.Count > 0)
        {
            throw V2Errors.BadRequest($"{missing.Count} validation error{(missing.Count == 1 ? "" : "s")} detected: {string.Join("; ", missing)}");
        }
    }

    protected static string IdentityArn(AwsCall call, string identity) => $"arn:aws:ses:{call.Region}:{call.AccountId}:identity/{identity}";

    protected static string SetArn(AwsCall call, string set) => $"arn:aws:ses:{call.Region}:{call.AccountId}:configuration-set/{set}";

    protected static string TemplateArn(AwsCall call, string template) => $"arn:aws:ses:{call.Region}:{call.AccountId}:template/{template}";

    protected void Demand(AwsCall call, string arn) => call.Demand($"ses:{name}", arn);

    /// <summary>The identity of the path; its permission is demanded.</summary>
    protected Identity Demand(SesState state, AwsCall call)
    {
        var identity = call.PathParameters["EmailIdentity"];
        Demand(call, IdentityArn(call, identity));
        return state.FindIdentity(call.Region, identity) ?? throw V2Errors.NoIdentity(identity);
    }

    /// <summary>The configuration set of the path; its permission is demanded.</summary>
    protected ConfigurationSet DemandSet(SesState state, AwsCall call)
    {
        var set = call.PathParameters["ConfigurationSetName"];
        Demand(call, SetArn(call, set));
        return state.FindConfigurationSet(call.Region, set);
    }

    protected static Identity Change(SesState state, AwsCall call, Func<Identity, Identity> change)
    {
        var name = call.PathParameters["EmailIdentity"];
        return state.Identities.Change(SesState.Key(call.Region, SesState.Canonical(name)), old => change(old ?? throw V2Errors.NoIdentity(name)));
    }

    /// <summary>One page of a list, by the parameters NextToken and PageSize.</summary>
    protected static JsonObject Page<T>(AwsCall call, string member, IEnumerable<T> items, Func<T, string> nameOf, Func<T, JsonNode?> write, int most = LargestPage)
    {
        var query = call.Http.Request.Query;
        var size = int.TryParse(query["PageSize"], NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? Math.Min(told, most) : most;
        var (page, next) = Paging.Take(items, query["NextToken"] is [{ Length: > 0 } token] ? token : null, size, nameOf);
        return new JsonObject { [member] = new JsonArray([.. page.Select(write)]), ["NextToken"] = next };
    }

    protected static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    /// <summary>A time as the API tells it: seconds since 1970.</summary>
    protected static double Seconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;

    private static JsonObject Read(AwsCall call)
    {
        try
        {
            return call.Body.IsEmpty ? [] : JsonNode.Parse(call.Body.Span) as JsonObject ?? throw new AwsException("SerializationException", "");
        }
        catch (JsonException)
        {
            throw new AwsException("SerializationException", "");
        }
    }
}
