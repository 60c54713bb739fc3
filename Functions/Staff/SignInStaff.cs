using CampusIssues.Functions.Access;
using CampusIssues.Functions.Api;
using CampusIssues.Functions.Issues;
using CampusIssues.Functions.Logging;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Functions.Staff;

/// <summary>The answer to a right PIN.</summary>
internal sealed record SignedIn(string Token, string ExpiresAt, string Name, string Role);

/// <summary>POST /admin/sign-in</summary>
internal sealed class SignInStaff(StaffTable staff, Lockout lockout, StaffTokens tokens, ILogger log) : IHandler
{
    private const int MaxName = 64;
    private const int MaxPin = 128;

    public async Task<ApiResponse> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var fields = Fields.Read(request);
        var name = fields.Required("name", "Name", MaxName);
        var pin = fields.Required("pin", "PIN", MaxPin);
        fields.Check();
        await lockout.CountAsync(name, cancellationToken);
        var account = await staff.FindAsync(name, cancellationToken);
        var matches = (account?.Pin ?? PinHash.Nobody).Matches(pin);
        if (account is null || !matches)
        {
            log.SignInFailed();
            throw Faults.WrongCredentials();
        }

        await lockout.ForgetAsync(name, cancellationToken);
        log.SignedIn(account.Name, account.Role.Name());
        var (token, expiresAt) = tokens.Issue(new Principal(account.Name, account.Role));
        return ApiResponse.Json(new SignedIn(token, Instant.Write(expiresAt), account.Name, account.Role.Name()), ApiJson.Default.SignedIn);
    }
}
