using CampusIssues.Emulator.Lambda.Wire;

namespace CampusIssues.Emulator.Lambda.Functions;

/// <summary>How asynchronous invocations of a function's versions and aliases are dealt with.</summary>
internal static class EventInvokeConfigs
{
    /// <summary>Puts a configuration; with <paramref name="keep"/>, what the request doesn't name stays.</summary>
    public static EventInvokeConfig Put(FunctionStore functions, FunctionReference reference, EventInvokeConfigRequest request, TimeProvider time, bool keep)
    {
        Check(request);
        functions.GetVersion(reference);
        var qualifier = reference.Qualifier ?? FunctionReference.Latest;
        var old = keep ? Get(functions, reference) : null;
        var config = new EventInvokeRecord
        {
            Qualifier = qualifier,
            MaximumRetryAttempts = request.MaximumRetryAttempts ?? old?.MaximumRetryAttempts,
            MaximumEventAgeInSeconds = request.MaximumEventAgeInSeconds ?? old?.MaximumEventAgeInSeconds,
            OnSuccess = request.DestinationConfig?.OnSuccess?.Arn ?? old?.OnSuccess,
            OnFailure = request.DestinationConfig?.OnFailure?.Arn ?? old?.OnFailure,
            LastModified = time.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0,
        };
        var function = functions.Update(reference, current => current with
        {
            EventInvokeConfigs = [.. current.EventInvokeConfigs.Where(other => other.Qualifier != qualifier), config],
        });
        return Describe(function, config);
    }

    public static EventInvokeRecord Get(FunctionStore functions, FunctionReference reference)
    {
        var qualifier = reference.Qualifier ?? FunctionReference.Latest;
        return functions.GetVersion(reference).Function.EventInvokeConfigs.FirstOrDefault(config => config.Qualifier == qualifier)
            ?? throw LambdaErrors.NotFound($"The function {reference.Arn}:{qualifier} doesn't have an EventInvokeConfig");
    }

    public static void Delete(FunctionStore functions, FunctionReference reference)
    {
        var config = Get(functions, reference);
        functions.Update(reference, function => function with { EventInvokeConfigs = [.. function.EventInvokeConfigs.Where(other => other != config)] });
    }

    public static EventInvokeConfig Describe(FunctionRecord function, EventInvokeRecord config) => new(
        config.LastModified,
        $"{function.Arn}:{config.Qualifier}",
        config.MaximumRetryAttempts,
        config.MaximumEventAgeInSeconds,
        new DestinationConfig(new Destination(config.OnSuccess), new Destination(config.OnFailure)));

    private static void Check(EventInvokeConfigRequest request)
    {
        var faults = new List<string>();
        if (request.MaximumRetryAttempts is < 0 or > 2)
        {
            faults.Add($"Value '{request.MaximumRetryAttempts}' at 'maximumRetryAttempts' failed to satisfy constraint: Member must have value {(request.MaximumRetryAttempts < 0 ? "greater than or equal to 0" : "less than or equal to 2")}");
        }

        if (request.MaximumEventAgeInSeconds is < 60 or > 21600)
        {
            faults.Add($"Value '{request.MaximumEventAgeInSeconds}' at 'maximumEventAgeInSeconds' failed to satisfy constraint: Member must have value {(request.MaximumEventAgeInSeconds < 60 ? "greater than or equal to 60" : "less than or equal to 21600")}");
        }

        if (faults.Count > 0)
        {
            throw LambdaErrors.Validation([.. faults]);
        }

        if (request is { MaximumRetryAttempts: null, MaximumEventAgeInSeconds: null, DestinationConfig: null })
        {
            throw LambdaErrors.InvalidParameter("You must specify at least one of error handling or destination setting.");
        }
    }
}
