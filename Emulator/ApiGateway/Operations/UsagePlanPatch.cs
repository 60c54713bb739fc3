using System.Globalization;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>
/// The patches of a usage plan's stages: <c>/apiStages</c> with the value <c>api:stage</c>, and
/// <c>/apiStages/api:stage/throttle/~1path~1GET/rateLimit</c>.
/// </summary>
internal static class UsagePlanPatch
{
    private const string Stages = "/apiStages";

    /// <summary>Carries out the patches of stages; returns the others.</summary>
    public static JsonArray Apply(UsagePlan plan, JsonArray operations)
    {
        var others = new JsonArray();
        foreach (var operation in operations.OfType<JsonObject>())
        {
            var path = (string?)operation["path"] ?? "";
            if (path == Stages)
            {
                Member(plan, (string?)operation["op"] == "remove", (string?)operation["value"] ?? "");
            }
            else if (path.StartsWith(Stages + "/", StringComparison.Ordinal))
            {
                Throttle(plan, path[(Stages.Length + 1)..].Split('/'), (string?)operation["op"] == "remove", (string?)operation["value"] ?? "");
            }
            else
            {
                others.Add(operation.DeepClone());
            }
        }

        return others;
    }

    private static void Member(UsagePlan plan, bool remove, string value)
    {
        var (api, stage) = Split(value);
        plan.ApiStages.RemoveAll(each => each.ApiId == api && each.Stage == stage);
        if (!remove)
        {
            plan.ApiStages.Add(new ApiStage { ApiId = api, Stage = stage });
        }
    }

    private static void Throttle(UsagePlan plan, string[] parts, bool remove, string value)
    {
        var (api, name) = Split(parts[0]);
        var stage = plan.ApiStages.Find(each => each.ApiId == api && each.Stage == name) ?? throw Errors.NotFound($"API Stage not found: {parts[0]}");
        if (parts.Length < 3)
        {
            stage.Throttle = null;
            return;
        }

        var method = parts[2].Replace("~1", "/", StringComparison.Ordinal);
        if (remove)
        {
            stage.Throttle?.Remove(method);
            return;
        }

        stage.Throttle ??= [];
        var settings = stage.Throttle.TryGetValue(method, out var existing) ? existing : stage.Throttle[method] = new ThrottleSettings();
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            throw Errors.BadRequest($"Invalid throttle value specified: {value}");
        }

        if (parts is [_, _, _, "rateLimit"])
        {
            settings.RateLimit = number;
        }
        else
        {
            settings.BurstLimit = (int)number;
        }
    }

    private static (string Api, string Stage) Split(string value) =>
        value.Split(':') is [var api, var stage] ? (api, stage) : throw Errors.BadRequest("Invalid API stage specified. Use the form apiId:stage");
}
