using System.Globalization;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Environments;

/// <summary>
/// The environment of a function's process: Lambda's own variables, the role's credentials, the emulator's address, and the
/// function's (https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html).
/// </summary>
internal sealed class FunctionVariables(EmulatorAddress address, IReadOnlyDictionary<string, string> inherited, ISessionCredentials? sessions = null)
{
    private static readonly string[] Passed =
        ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "DOTNET_ROOT", "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_HEADERS", "OTEL_EXPORTER_OTLP_PROTOCOL"];

    public FunctionVariables(EmulatorAddress address, ISessionCredentials? sessions = null)
        : this(address, EnvironmentVariables.All(), sessions)
    {
    }

    public Dictionary<string, string> For(FunctionRecord function, VersionRecord version, string environmentId, string logStream, string directory, string runtimeDirectory)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Passed.Where(inherited.ContainsKey))
        {
            variables[name] = inherited[name];
        }

        var region = function.Arn.Split(':')[3];
        variables["OTEL_SERVICE_NAME"] = function.Name;
        variables["TZ"] = ":UTC";
        variables["LANG"] = "en_US.UTF-8";
        variables["LAMBDA_TASK_ROOT"] = directory;
        variables["LAMBDA_RUNTIME_DIR"] = runtimeDirectory;
        variables["_HANDLER"] = version.Handler ?? "";
        variables["AWS_REGION"] = region;
        variables["AWS_DEFAULT_REGION"] = region;
        variables["AWS_EXECUTION_ENV"] = $"AWS_Lambda_{version.Runtime}";
        variables["AWS_ENDPOINT_URL"] = address.Url;
        variables["AWS_LAMBDA_RUNTIME_API"] = $"{address.HostAndPort}/_lambda/{environmentId}";
        variables["AWS_LAMBDA_FUNCTION_NAME"] = function.Name;
        variables["AWS_LAMBDA_FUNCTION_VERSION"] = version.Version;
        variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = version.MemorySize.ToString(CultureInfo.InvariantCulture);
        variables["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand";
        variables["AWS_LAMBDA_LOG_GROUP_NAME"] = version.Logging.LogGroup ?? $"/aws/lambda/{function.Name}";
        variables["AWS_LAMBDA_LOG_STREAM_NAME"] = logStream;
        AddLogging(variables, version.Logging);
        AddCredentials(variables, function, version);
        foreach (var (name, value) in version.Variables ?? new Dictionary<string, string>())
        {
            variables[name] = value;
        }

        return variables;
    }

    private static void AddLogging(Dictionary<string, string> variables, LoggingConfig logging)
    {
        variables["AWS_LAMBDA_LOG_FORMAT"] = logging.LogFormat ?? "Text";
        if (logging is { LogFormat: "JSON" })
        {
            variables["AWS_LAMBDA_LOG_LEVEL"] = logging.ApplicationLogLevel ?? "INFO";
        }
    }

    private void AddCredentials(Dictionary<string, string> variables, FunctionRecord function, VersionRecord version)
    {
        if (sessions?.ForRole(version.Role, function.Name) is { } session)
        {
            variables["AWS_ACCESS_KEY_ID"] = session.AccessKeyId;
            variables["AWS_SECRET_ACCESS_KEY"] = session.SecretAccessKey;
            variables["AWS_SESSION_TOKEN"] = session.SessionToken;
            return;
        }

        // A role that doesn't exist, as in LocalStack: the function calls as the account's root.
        variables["AWS_ACCESS_KEY_ID"] = "test";
        variables["AWS_SECRET_ACCESS_KEY"] = "test";
    }
}
