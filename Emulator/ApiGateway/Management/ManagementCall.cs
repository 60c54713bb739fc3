using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.ApiGateway.Management;

/// <summary>One call of the management API: what its path names, what its body holds, and its answer.</summary>
internal sealed class ManagementCall(AwsCall call, ApiStore store, string operation)
{
    private const int DefaultPage = 25;
    private const int LargestPage = 500;
    private JsonObject? _input;

    public AwsCall Aws => call;

    public ApiStore Store => store;

    /// <summary>A parameter of the path.</summary>
    public string this[string name] => call.PathParameters[name];

    /// <summary>The API that the path names.</summary>
    public ApiRecord Api => store.Get(this["restapi_id"]);

    public Resource Resource => store.Find(this["restapi_id"])?.Definition.Resources.GetValueOrDefault(this["resource_id"]) ?? throw Errors.NotFound("Invalid Resource identifier specified");

    public Method Method => Resource.ResourceMethods?.GetValueOrDefault(this["http_method"]) ?? throw Errors.NotFound("Invalid Method identifier specified");

    public Integration Integration => Method.MethodIntegration ?? throw Errors.NotFound("Invalid Integration identifier specified");

    public Stage Stage => Api.Stages.GetValueOrDefault(this["stage_name"]) ?? throw Errors.NotFound("Invalid stage identifier specified");

    /// <summary>The body as JSON; an empty object for an empty body.</summary>
    public JsonObject Input
    {
        get
        {
            try
            {
                return _input ??= call.Body.Length == 0 ? [] : JsonNode.Parse(call.Body.Span) as JsonObject ?? throw Errors.BadRequest("Invalid request input");
            }
            catch (JsonException)
            {
                throw Errors.BadRequest("Invalid request input");
            }
        }
    }

    /// <summary>A text member of the body; null where it is absent.</summary>
    public string? Text(string name) => Input[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A text member of the body that must be there.</summary>
    public string Required(string name) => Text(name) is { Length: > 0 } text ? text : throw Errors.BadRequest($"{name} must be specified");

    /// <summary>The body as a part of the model.</summary>
    public T Read<T>(JsonTypeInfo<T> info)
    {
        try
        {
            return Input.Deserialize(info)!;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            throw Errors.BadRequest("Invalid request input");
        }
    }

    /// <summary>The body's patch operations.</summary>
    public IEnumerable<(string Op, string Path, string? Value)> Patches =>
        (Input["patchOperations"] as JsonArray ?? []).OfType<JsonObject>().Select(patch => ((string?)patch["op"] ?? "", (string?)patch["path"] ?? "", patch["value"]?.ToString()));

    /// <summary>The operation's input as AWS names it in errors, <c>updateStageInput</c>.</summary>
    public string InputName => $"{char.ToLowerInvariant(operation[0])}{operation.AsSpan(1)}Input";

    /// <summary>Refuses patch operations of other kinds than JSON Patch has.</summary>
    public void CheckPatches()
    {
        foreach (var (index, patch) in Patches.Index())
        {
            if (patch.Op is not ("add" or "remove" or "replace" or "move" or "copy" or "test"))
            {
                throw Errors.Validation(patch.Op, $"{InputName}.patchOperations.{index + 1}.member.op", "Member must satisfy enum value set: [add, remove, move, test, replace, copy]");
            }
        }
    }

    /// <summary>Refuses all patch operations but replacements of the paths.</summary>
    public void OnlyReplace(params ReadOnlySpan<string> paths)
    {
        foreach (var (op, path, _) in Patches)
        {
            if (op != "replace")
            {
                throw Errors.BadRequest($"Invalid patch path  '{path}' specified for op '{op}'. Please choose supported operations");
            }

            if (!paths.Contains(path))
            {
                throw Errors.BadRequest($"Invalid patch path  '{path}' specified for op '{op}'. Must be one of: [{string.Join(", ", paths)}]");
            }
        }
    }

    /// <summary>A part of the model with the body's patch operations applied.</summary>
    public T Patched<T>(T target, JsonTypeInfo<T> info, Func<string, string>? rewrite = null)
    {
        try
        {
            return PatchOperations.Apply(target, info, Input["patchOperations"] as JsonArray ?? [], rewrite);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            throw Errors.BadRequest("Invalid request input");
        }
    }

    public void Answer<T>(T value, JsonTypeInfo<T> info)
    {
        using var json = call.WriteJson();
        JsonSerializer.Serialize(json, value, info);
    }

    public void Answer(JsonObject value)
    {
        using var json = call.WriteJson();
        value.WriteTo(json);
    }

    /// <summary>A page of a list, by the query's <c>limit</c> and <c>position</c>.</summary>
    public void AnswerList<T>(IEnumerable<T> items, JsonTypeInfo<T> info) => AnswerList(items.Select(item => JsonSerializer.SerializeToNode(item, info)));

    /// <inheritdoc cref="AnswerList{T}"/>
    public void AnswerList(IEnumerable<JsonNode?> items)
    {
        var query = call.Http.Request.Query;
        var limit = int.TryParse(query["limit"], out var asked) ? Math.Clamp(asked, 1, LargestPage) : DefaultPage;
        var position = query["position"].ToString();
        var first = position.Length == 0 ? 0 : Offset(position);
        var all = items.ToList();
        var answer = new JsonObject { ["item"] = new JsonArray([.. all.Skip(first).Take(limit)]) };
        if (first + limit < all.Count)
        {
            answer["position"] = Convert.ToBase64String(BitConverter.GetBytes(first + limit));
        }

        Answer(answer);
    }

    private static int Offset(string position)
    {
        Span<byte> bytes = stackalloc byte[4];
        return Convert.TryFromBase64String(position, bytes, out var written) && written == 4 ? Math.Max(0, BitConverter.ToInt32(bytes)) : throw Errors.BadRequest("Invalid position parameter.");
    }
}
