using System.Text.RegularExpressions;
using CampusIssues.Emulator.Lambda.Wire;

namespace CampusIssues.Emulator.Lambda.Functions;

/// <summary>The constraints of a function's configuration, told all at once as Lambda does.</summary>
internal static partial class FunctionRules
{
    private const string RolePattern = @"arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+";
    private const string VariablePattern = "[a-zA-Z]([a-zA-Z0-9_])+";
    private const int LongestName = 64;
    private const int LongestArn = 140;
    private static readonly string[] Runtimes =
    [
        "nodejs18.x", "nodejs20.x", "nodejs22.x", "nodejs24.x", "python3.9", "python3.10", "python3.11", "python3.12", "python3.13", "python3.14",
        "java8.al2", "java11", "java17", "java21", "java25", "dotnet6", "dotnet8", "dotnet9", "dotnet10", "ruby3.2", "ruby3.3", "ruby3.4",
        "provided.al2", "provided.al2023",
    ];

    public static void CheckCreation(CreateFunctionRequest request)
    {
        var faults = new List<string>();
        Require(faults, request.FunctionName, "functionName");
        Require(faults, request.Role, "role");
        if (request.Code is null)
        {
            Require(faults, null, "code");
        }

        Check(faults, request);
        if (request.FunctionName is { } name && (name.StartsWith("arn:", StringComparison.Ordinal) ? LongestArn : LongestName) is var most && name.Length > most)
        {
            faults.Add($"Value '{name}' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to {most}");
        }

        if (request.Architectures?.FirstOrDefault(told => told is not ("x86_64" or "arm64")) is not null)
        {
            faults.Add($"Value '[{string.Join(", ", request.Architectures)}]' at 'architectures' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]");
        }

        Throw(faults);
        if (request.PackageType == "Image" || request.Code?.ImageUri is not null)
        {
            throw LambdaErrors.InvalidParameter("Functions of the package type Image can't be run here: no container runtime is used.");
        }

        if (request.Runtime is null || request.Handler is null)
        {
            throw LambdaErrors.InvalidParameter("Runtime and Handler are mandatory parameters for functions created with deployment packages.");
        }

        CheckRuntime(request.Runtime);
        CheckVariables(request.Environment);
    }

    public static void CheckChange(FunctionChange change)
    {
        var faults = new List<string>();
        Check(faults, change);
        Throw(faults);
        if (change.Runtime is { } runtime)
        {
            CheckRuntime(runtime);
        }

        CheckVariables(change.Environment);
    }

    private static void Check(List<string> faults, FunctionChange change)
    {
        Range(faults, change.Timeout, "timeout", 1, 900);
        Range(faults, change.MemorySize, "memorySize", 128, 10_240);
        Range(faults, change.EphemeralStorage?.Size, "ephemeralStorage.size", 512, 10_240);
        if (change.Role is { } role && !Role().IsMatch(role))
        {
            faults.Add($"Value '{role}' at 'role' failed to satisfy constraint: Member must satisfy regular expression pattern: {RolePattern}");
        }

        if (change.Handler is { } handler && (handler.Length > 128 || handler.Any(char.IsWhiteSpace)))
        {
            faults.Add(handler.Length > 128
                ? $"Value '{handler}' at 'handler' failed to satisfy constraint: Member must have length less than or equal to 128"
                : $"Value '{handler}' at 'handler' failed to satisfy constraint: Member must satisfy regular expression pattern: [^\\s]+");
        }

        if (change.Description is { Length: > 256 } description)
        {
            faults.Add($"Value '{description}' at 'description' failed to satisfy constraint: Member must have length less than or equal to 256");
        }

        if (change.Environment?.Variables?.Keys.FirstOrDefault(key => !VariableName().IsMatch(key)) is not null)
        {
            faults.Add($"Value at 'environment.variables' failed to satisfy constraint: Map keys must satisfy constraint: [Member must satisfy regular expression pattern: {VariablePattern}]");
        }

        OneOf(faults, change.TracingConfig?.Mode, "tracingConfig.mode", "Active", "PassThrough");
        OneOf(faults, change.LoggingConfig?.LogFormat, "loggingConfig.logFormat", "JSON", "Text");
    }

    private static void Require(List<string> faults, string? value, string member)
    {
        if (value is null)
        {
            faults.Add($"Value null at '{member}' failed to satisfy constraint: Member must not be null");
        }
    }

    private static void Range(List<string> faults, int? value, string member, int least, int most)
    {
        if (value < least)
        {
            faults.Add($"Value '{value}' at '{member}' failed to satisfy constraint: Member must have value greater than or equal to {least}");
        }
        else if (value > most)
        {
            faults.Add($"Value '{value}' at '{member}' failed to satisfy constraint: Member must have value less than or equal to {most}");
        }
    }

    private static void OneOf(List<string> faults, string? value, string member, params ReadOnlySpan<string> allowed)
    {
        if (value is not null && !allowed.Contains(value))
        {
            faults.Add($"Value '{value}' at '{member}' failed to satisfy constraint: Member must satisfy enum value set: [{string.Join(", ", allowed)}]");
        }
    }

    private static void Throw(List<string> faults)
    {
        if (faults.Count > 0)
        {
            throw LambdaErrors.Validation([.. faults]);
        }
    }

    private static void CheckRuntime(string runtime)
    {
        if (!Runtimes.Contains(runtime))
        {
            throw LambdaErrors.InvalidParameter(
                $"Value {runtime} at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: [{string.Join(", ", Runtimes)}] or be a valid ARN");
        }
    }

    private static void CheckVariables(FunctionEnvironment? environment)
    {
        var variables = environment?.Variables ?? new Dictionary<string, string>();
        var reserved = variables.Keys.Where(ReservedNames.Contains).Order(StringComparer.Ordinal).ToArray();
        if (reserved.Length > 0)
        {
            throw LambdaErrors.InvalidParameter(
                "Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are " +
                $"currently not supported for modification. Reserved keys used in this request: {string.Join(", ", reserved)}");
        }

        if (variables.Sum(variable => variable.Key.Length + variable.Value.Length) > 4096)
        {
            throw LambdaErrors.InvalidParameter(
                "Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. " +
                $"String measured: {System.Text.Json.JsonSerializer.Serialize(environment, LambdaJson.Default.FunctionEnvironment)}");
        }
    }

    private static readonly HashSet<string> ReservedNames =
    [
        "_HANDLER", "_X_AMZN_TRACE_ID", "AWS_DEFAULT_REGION", "AWS_REGION", "AWS_EXECUTION_ENV", "AWS_LAMBDA_FUNCTION_NAME",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME",
        "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_LAMBDA_RUNTIME_API",
        "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR",
    ];

    [GeneratedRegex($"^{VariablePattern}$")]
    private static partial Regex VariableName();

    [GeneratedRegex($"^{RolePattern}$")]
    private static partial Regex Role();
}
