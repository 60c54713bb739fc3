using System.Globalization;
using CampusIssues.Emulator.ApiGateway.Access;
using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Management;

/// <summary>
/// Counts requests by API key against the usage plans that the key is in
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html). Counts live as long as the process.
/// </summary>
internal sealed class UsageMeter(ApiStore apis, KeyStore keys, TimeProvider time) : IUsage
{
    private readonly Dictionary<string, (ThrottleSettings Settings, TokenBucket Bucket)> _buckets = [];
    private readonly Dictionary<(string Plan, string Key, string Day), int> _used = [];

    public void Take(Exchange exchange, string? keyValue)
    {
        lock (apis.Lock)
        {
            if (string.IsNullOrEmpty(keyValue) || keys.Keys.Values.FirstOrDefault(each => each.Enabled && each.Value == keyValue) is not { } key)
            {
                throw GatewayError.InvalidApiKey.With();
            }

            var (plan, stage) = PlanOf(exchange, key);
            exchange.Identity.ApiKey = key.Value;
            exchange.Identity.ApiKeyId = key.Id;
            Throttle(exchange, plan, stage, key);
            Count(plan, key);
        }
    }

    /// <summary>Requests of a key on each day from first to last, for <c>GetUsage</c>.</summary>
    public IEnumerable<(int Used, int Remaining)> Days(UsagePlan plan, string key, DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var used = _used.GetValueOrDefault((plan.Id, key, Text(day)));
            yield return (used, Math.Max(0, (plan.Quota?.Limit ?? int.MaxValue) - used));
        }
    }

    private (UsagePlan Plan, ApiStage Stage) PlanOf(Exchange exchange, ApiKey key)
    {
        foreach (var plan in keys.Plans.Values.Where(plan => keys.Members.Contains((plan.Id, key.Id))))
        {
            if (plan.ApiStages.Find(stage => stage.ApiId == exchange.Stage.ApiId && stage.Stage == exchange.Stage.StageName) is { } stage)
            {
                return (plan, stage);
            }
        }

        throw GatewayError.InvalidApiKey.With();
    }

    private void Throttle(Exchange exchange, UsagePlan plan, ApiStage stage, ApiKey key)
    {
        var method = $"{exchange.Resource!.Path}/{exchange.Method!.Definition.HttpMethod}";
        var own = stage.Throttle?.GetValueOrDefault(method);
        var settings = own ?? plan.Throttle;
        if (settings is null)
        {
            return;
        }

        var name = $"{plan.Id}/{key.Id}{(own is null ? "" : $"/{stage.ApiId}/{stage.Stage}{method}")}";
        if (!_buckets.TryGetValue(name, out var entry) || entry.Settings != settings)
        {
            _buckets[name] = entry = (settings, new TokenBucket(settings.RateLimit, settings.BurstLimit, time));
        }

        if (!entry.Bucket.TryTake())
        {
            throw GatewayError.Throttled.With();
        }
    }

    private void Count(UsagePlan plan, ApiKey key)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (plan.Quota is { Limit: > 0 } quota && quota.Offset + Used(plan, key, FirstDay(quota.Period, today), today) >= quota.Limit)
        {
            throw GatewayError.QuotaExceeded.With();
        }

        var entry = (plan.Id, key.Id, Text(today));
        _used[entry] = _used.GetValueOrDefault(entry) + 1;
    }

    private int Used(UsagePlan plan, ApiKey key, DateOnly first, DateOnly last) => Days(plan, key.Id, first, last).Sum(day => day.Used);

    private static DateOnly FirstDay(string period, DateOnly today) => period switch
    {
        "WEEK" => today.AddDays(-(int)today.DayOfWeek),
        "MONTH" => today.AddDays(1 - today.Day),
        _ => today,
    };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
