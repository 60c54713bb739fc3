using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetAccountSettings.html</summary>
internal sealed class GetAccountSettings(FunctionStore functions)
    : LambdaOperation("GetAccountSettings", "GET", "/2016-08-19/account-settings")
{
    protected override void Invoke(AwsCall call)
    {
        call.Demand("lambda:GetAccountSettings", "*");
        var reserved = functions.All.Sum(function => function.ReservedConcurrency ?? 0);
        var size = functions.All.Sum(function => function.Latest.CodeSize + function.Versions.Sum(version => version.CodeSize));
        Answer(
            call,
            new AccountSettings(
                new AccountLimit(80_530_636_800, 262_144_000, 52_428_800, LambdaLimits.AccountConcurrency, LambdaLimits.AccountConcurrency - reserved),
                new AccountUsage(size, functions.All.Count())),
            LambdaJson.Default.AccountSettings);
    }
}
