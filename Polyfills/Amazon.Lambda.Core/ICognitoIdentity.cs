namespace Amazon.Lambda.Core;

/// <summary>The Amazon Cognito identity that invoked a function.</summary>
public interface ICognitoIdentity
{
    /// <summary>The identity's id.</summary>
    string IdentityId { get; }

    /// <summary>The pool that authenticated it.</summary>
    string IdentityPoolId { get; }
}
